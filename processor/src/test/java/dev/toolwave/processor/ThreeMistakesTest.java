package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** An author reads about all mistakes in one build, each where it stands. */
class ThreeMistakesTest {

    private static final String SOURCE = """
            package demo;
            import dev.toolwave.annotations.*;
            public class TripTools {
                public record City(String name, int size) {}
                @Tool("Finds a city.") public City find(String name) { return null; }
                @Tool("Greets.") public String greet(@DependsOn("fnid") City city) { return ""; }
                @Tool("Counts.") public int count(@DependsOn("find") String city) { return 0; }
                @Tool("Waits.") public String wait(@DependsOn("again") String x) { return x; }
                @Tool("Again.") public String again(@DependsOn("wait") String x) { return x; }
            }
            """;

    @Test
    void threeMistakes_areThreeErrors_eachUnderItsAnnotationValue() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(JavaFileObjects.forSourceString("demo.TripTools", SOURCE));

        assertThat(compilation.errors())
                .extracting(
                        error -> error.getMessage(Locale.ROOT)
                                .lines()
                                .findFirst()
                                .orElseThrow(),
                        error -> error.getLineNumber(),
                        error -> error.getColumnNumber())
                .containsExactlyInAnyOrder(
                        error("[TW101] greet(city): unknown tool 'fnid'", "\"fnid\""),
                        error("[TW130] count(city): 'find' returns City, but the parameter takes String", "\"find\""),
                        error("[TW120] dependency cycle: wait -> again -> wait", "\"wait\""));
    }

    /** Returns an error at the only place of the source where a value stands. */
    private static Tuple error(String headline, String value) {
        int start = SOURCE.indexOf(value);
        long line = SOURCE.substring(0, start).lines().count();
        return tuple(headline, line, (long) (start - SOURCE.lastIndexOf('\n', start)));
    }
}
