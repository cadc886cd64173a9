package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import dev.toolwave.processor.render.schema.JsonText;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of authors in the source that is rendered: whatever they hold, the compiler reads them as they were. */
class SourceTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "*/ } \" \\u002a/ {@link X} <b> & $T $L C:\\users\\new",
                "\"\"\" \"\"\"\" \"\"",
                "Grüße, 世界, 😀, \u0007",
                "tab\there, line\nthere\r\n",
                "a long text that is broken into lines, since it does not fit into one: \"quoted\", ends with a quote \"",
                "  a long text that starts with spaces and ends with spaces too, over several lines of the source of it  ",
                "\u2003a long text that starts and ends with white space that is no space, over several lines of the source\u3000",
                "\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000a long text whose lines may all begin with white space of an unusual kind\u2003",
                "aVeryLongWordWithoutAnySpaceInItaVeryLongWordWithoutAnySpaceInItaVeryLongWordWithoutAnySpaceInIt"
                        + "aVeryLongWordWithoutAnySpaceInIt\"\"\"\\"
            })
    void description_isKeptLetterByLetter(String text) {
        ToolsetBinding tools = Calls.toolset(Rendering.ofTools("""
                /** a */ @Tool(%1$s) public void show(@Param(%1$s) String text, @Param(defaultValue = %1$s) String other) {}
                """.formatted(literal(text))));

        assertThat(tools.definitions().get(0).description().strip()).isEqualTo(text.strip());
        assertThat(tools.definitions().get(0).inputSchema()).contains(JsonText.compact(text));
    }

    @Test
    void schemaThatNoConstantCanHold_isJoinedOfSeveral() {
        String constants = IntStream.range(0, 2_000)
                .mapToObj(index -> "LONG_NAME_OF_A_CONSTANT_" + index)
                .collect(Collectors.joining(", "));
        ToolsetBinding tools = Calls.toolset(Rendering.of(
                "public enum Many { " + constants + " }",
                "public class Tools { /** a */ @Tool public void show(Many a, Many b) {} }"));

        assertThat(tools.definitions().get(0).inputSchema().length()).isGreaterThan(100_000);
    }

    @Test
    void hugeToolClass_compiles() {
        String members =
                IntStream.range(0, 300).mapToObj(index -> """
                        /** a */ @Tool(effect = Effect.READ) public String first%1$d(int a%1$d, String b%1$d, List<String> c%1$d) {
                            return "";
                        }
                        /** b */ @Tool(effect = Effect.READ) public String second%1$d(@DependsOn("first%1$d") String first, int d%1$d) {
                            return "";
                        }
                        """.formatted(index)).collect(Collectors.joining());

        assertThat(Calls.toolset(Rendering.ofTools(members)).definitions()).hasSize(600);
    }

    @Test
    void deprecatedTool_isCalledWithoutAWarning() {
        assertThat(Rendering.ofTools("""
                public enum Unit { @Deprecated OLD, @Deprecated(forRemoval = true) OLDER, NEW }
                /** a */ @Tool @Deprecated public void old(Unit unit) {}
                """).text()).contains("@Deprecated\n    public TypedCall<Void> old(");
    }

    @Test
    void classWithoutExposedTools_hasNoDefinitions() {
        assertThat(Calls.toolset(Rendering.ofTools("/** a */ @Tool(exposed = false) public void hidden() {}"))
                        .definitions())
                .isEmpty();
    }

    private static String literal(String text) {
        return "\"" + text.chars().mapToObj(SourceTextTest::escaped).collect(Collectors.joining()) + "\"";
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> "" + (char) character;
        };
    }

    @Test
    void textThatEndsInBackslashAndQuote_compiles() {
        ToolsetBinding tools = Calls.toolset(Rendering.ofTools("""
                /** a */ @Tool(A) public void a() {}
                /** b */ @Tool(B) public void b() {}
                static final String A = "a \\"b\\" \\"c\\" \\"d\\\\\\"";
                static final String B = "a \\"b\\" \\"c\\" \\"d\\\\\\\\\\"";
                """));

        assertThat(tools.definitions().get(0).description()).isEqualTo("a \"b\" \"c\" \"d\\\"");
        assertThat(tools.definitions().get(1).description()).isEqualTo("a \"b\" \"c\" \"d\\\\\"");
    }

    @Test
    void hugeDescriptions_areSplit() {
        String huge = "w\u00f6rd ".repeat(14_000);
        Rendering rendering = Rendering.ofTools("""
                /**
                 * a
                 * @param q %s
                 */
                @Tool public void a(String q) {}
                """.formatted(huge));

        assertThat(Calls.toolset(rendering).definitions().get(0).inputSchema()).contains(huge.strip());
    }

    @Test
    void everyLint_isSilent() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new ToolProcessor())
                .withOptions("-Xlint:all,-classfile,-processing", "-Werror")
                .compile(JavaFileObjects.forSourceString("demo.T", """
                        package demo;
                        import dev.toolwave.annotations.*;
                        public class T {
                            /** a */
                            @Tool(effect = Effect.READ) @Retry public int f(@Param("p") int n) { return n; }
                        }
                        """));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void generatedCode_isAscii() {
        String text = Rendering.ofTools("""
                public enum Gr\u00f6\u00dfe { KLEIN }
                /** F\u00e4hrt nach \uD83D\uDE82. */ @Tool public String f(
                        @Param(name = "size") Gr\u00f6\u00dfe value) { return ""; }
                """).text();

        assertThat(text.chars()).allMatch(character -> character < 0x80);
        assertThat(text).contains("Gr\\u00f6\\u00dfe size", "F\\u00e4hrt nach \\ud83d\\ude82.");
    }
}
