package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Whatever an author has typed so far: the processor tells of problems, or leaves it to javac, and never fails. */
class BrokenSourceTest {

    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]\\w*\\b|\"[^\"]*\"");

    private static final String SOURCE = """
            package demo;
            import dev.toolwave.annotations.*;
            import dev.toolwave.runtime.*;
            import java.util.*;
            import java.util.concurrent.*;
            public class Tools extends Base<String> implements Face {
                static final String NAME = "plan";
                enum Unit { CELSIUS, FAHRENHEIT }
                record Trip<T>(T city, Optional<Unit> unit, List<Trip<T>> more) {}
                sealed interface Shape permits Circle, Square {}
                record Circle(double radius) implements Shape {}
                static final class Square implements Shape {
                    private int side;
                    public int getSide() { return side; }
                    public void setSide(int side) { this.side = side; }
                }
                @Tool(value = "Plans.", name = NAME, effect = Effect.READ, timeout = "5s", resources = {"a", "b"})
                @DependsOn("face") @DependsOn(value = "load", in = Tools.class)
                public CompletionStage<Optional<Trip<String>>> plan(
                        @Param(value = "city", defaultValue = "Oslo") String city,
                        @DependsOn({"load", "face"}) List<Outcome<String>> texts,
                        Map<Unit, Set<Integer>> sizes, Shape shape, ToolContext context, int... rest) { return null; }
                @Retry(maxAttempts = 3, on = {IllegalStateException.class}) @Tool("Loads.")
                String load(@DependsOn(value = "face", select = "city", bind = {"x=y"}) String text) { return text; }
                public String face(int x) { return ""; }
            }
            abstract class Base<T> { @Tool("Base.") public T base(List<? extends T> items) { return null; } }
            interface Face { @Tool("Face.") String face(@Param("x") int x); }
            """;

    @Test
    void anyWordReplacedByAnother_neverMakesTheProcessorFail() {
        long seed = 20_261_120L;
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 250; run++) {
            String source = broken(random);
            Compilation compilation = javac().withProcessors(new ToolProcessor())
                    .compile(JavaFileObjects.forSourceString("demo.Tools", source));

            assertThat(messages(compilation))
                    .as("seed %d, run %d, source:%n%s", seed, run, source)
                    .noneMatch(message -> message.contains("TW901"));
        }
    }

    /** Returns the source with one to three words replaced by others of it, or by one that means nothing. */
    private static String broken(SplittableRandom random) {
        String source = SOURCE;
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<MatchResult> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(source);
            while (matcher.find()) {
                words.add(matcher.toMatchResult());
            }
            MatchResult from = words.get(random.nextInt(words.size()));
            MatchResult to = words.get(random.nextInt(words.size()));
            String word = random.nextInt(4) == 0 ? "Missing" : to.group();
            source = source.substring(0, from.start()) + word + source.substring(from.end());
        }
        return source;
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map((Diagnostic<? extends JavaFileObject> diagnostic) -> diagnostic.getMessage(null))
                .toList();
    }
}
