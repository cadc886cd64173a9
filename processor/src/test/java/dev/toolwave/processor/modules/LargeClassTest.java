package dev.toolwave.processor.modules;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Very large classes compile in reasonable time, measured as CPU time of the compiler's thread. */
class LargeClassTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void threeHundredTools_compile() {
        compile(all(
                300,
                i -> "@Tool(\"T.\") public String tool%1$d(String text, int number%1$d) { return text; }"
                        .formatted(i)));
    }

    @Test
    @EnabledIfSystemProperty(named = "toolwave.seeds", matches = "\\d{5,}", disabledReason = "takes long")
    void threeHundredToolsOfTwentyParameters_compile() {
        compile(all(
                300,
                i -> "@Tool(\"T.\") public String tool%d(%s) { return \"\"; }"
                        .formatted(
                                i,
                                IntStream.range(0, 20)
                                        .mapToObj(j -> "int n%dx%d".formatted(i, j))
                                        .collect(Collectors.joining(", ")))));
    }

    /** As near to the limit as classes of small tools get: what is not refused does compile. */
    @Test
    @EnabledIfSystemProperty(named = "toolwave.seeds", matches = "\\d{5,}", disabledReason = "takes long")
    void asManyToolsAsAClassFileHolds_compile() {
        assertThat(compilation(smallTools(1_110)).errors()).isEmpty();
    }

    @Test
    void moreToolsThanAClassFileHolds_areToldOf() {
        Compilation refused = compilation(smallTools(2_000));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null).lines().map(String::strip))
                    .containsExactly(
                            "[TW208] Tools: 2000 tools need about 118000 constants, but a class file has room for 65535",
                            "Fix: split Tools; @DependsOn(in = ...) refers to tools of another class",
                            "see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw208");
            assertThat(error.getLineNumber()).isOne();
        });
    }

    private static String smallTools(int count) {
        return all(count, i -> "@Tool(\"T.\") public int t%1$d(int n%1$d) { return n%1$d; }".formatted(i));
    }

    @Test
    void planOfTwoHundredNodes_compiles() {
        String names = IntStream.range(0, 199).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(", "));

        compile(all(
                        199,
                        i -> "@Tool(value = \"T.\", exposed = false) public int t%1$d(int n%1$d) { return n%1$d; }"
                                .formatted(i))
                + "@Tool(\"All.\") public int all(@DependsOn({" + names
                + "}) java.util.List<Integer> numbers) { return 0; }");
    }

    @Test
    void chainOfSixty_compiles() {
        compile("@Tool(\"T.\") public String t0(String text) { return text; }\n"
                + all(
                        59,
                        i -> "@Tool(\"T.\") public String t%d(@DependsOn(\"t%d\") String x, int n%d) { return x; }"
                                .formatted(i + 1, i, i)));
    }

    private static String all(int count, IntFunction<String> tool) {
        return IntStream.range(0, count).mapToObj(tool).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void compile(String members) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(compilation(members).errors()).isEmpty();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
    }

    private static Compilation compilation(String members) {
        return javac().withProcessors(new ToolProcessor())
                .compile(JavaFileObjects.forSourceString(
                        "demo.Tools",
                        "package demo; import dev.toolwave.annotations.*; public class Tools {\n" + members + "}"));
    }
}
