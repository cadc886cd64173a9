package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolClassReaderTest {

    @Test
    void wholeClass_isReadInTheOrderOfTheSource() {
        assertThat(Reading.ofTools("""
                                /** Plans a trip.
                                 * @param from where it starts */
                                @Tool(effect = Effect.READ, timeout = "5s", title = "Plan")
                                public String planTrip(
                                        String from,
                                        @Param(value = "how much", defaultValue = "100") int budget,
                                        @DependsOn("forecast") Outcome<String> weather,
                                        ToolContext context) { return ""; }
                                @Retry(maxAttempts = 5, on = java.io.IOException.class)
                                @Tool(value = "Tells the weather.", name = "forecast", idempotent = true, openWorld = false)
                                CompletionStage<Optional<String>> weather() { return null; }
                                @Tool(effect = Effect.WRITE, resources = {"cart", "file:{id}"}, maxConcurrency = 2,
                                        exposed = false, onFailure = OnFailure.ABORT)
                                @DependsOn("planTrip") @Deprecated
                                public void buy(long id) {}
                                public void other() {}
                                """).text()).isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        planTrip: STRING 'Plans a trip.' title 'Plan' READ timeout 5s
                          from: STRING 'where it starts'
                          budget: INT 'how much' default '100'
                          weather <- forecast OUTCOME String
                          context injected
                        forecast = weather: LATER optional STRING 'Tells the weather.' idempotent closed world \
                        retry 5 100ms..5s on [java.io.IOException]
                        buy: NOTHING WRITE hidden max 2 resources cart,file:{id} aborts deprecated
                          id: LONG
                          after planTrip
                        others other
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    String                              | STRING
                    Optional<String>                    | optional STRING
                    @org.jspecify.annotations.Nullable String | nullable STRING
                    CompletableFuture<String>           | LATER STRING
                    CompletionStage<Optional<String>>   | LATER optional STRING
                    CompletionStage<Void>               | LATER OPEN
                    Void                                | NOTHING
                    OptionalInt                         | OPTIONAL[INT]
                    ToolContent                         | CONTENT
                    ToolContent.Text                    | CONTENT
                    List<ToolContent>                   | LIST[CONTENT]
                    Map<String, ToolContent>            | MAP[STRING, !result{}: ToolContent is for results; return it, or a list of it, from the tool]
                    Future<String>                      | !result: Future<String> has its value later; return a CompletionStage: such as CompletableFuture
                    """)
    void result_isUnwrapped(String java, String expected) {
        assertThat(Reading.ofTools("@Tool " + java + " a() { return null; }").tool())
                .isEqualTo("a: " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @DependsOn("b") String                       | b REQUIRED String
                    @DependsOn("b") @org.jspecify.annotations.Nullable String | b NULLABLE String
                    @DependsOn("b") Optional<String>             | b OPTIONAL String
                    @DependsOn("b") Outcome<List<String>>        | b OUTCOME List<String>
                    @DependsOn("b") List<String>                 | b REQUIRED List<String>
                    @DependsOn({"b", "c"}) List<String>          | b,c LIST String
                    @DependsOn({"b", "c"}) List<Outcome<String>> | b,c OUTCOME_LIST String
                    @DependsOn({"b", "c"}) String                | b,c REQUIRED String
                    @DependsOn("b") Optional<Outcome<String>>    | b NESTED Outcome<String>
                    @DependsOn("b") Outcome<Optional<String>>    | b NESTED Optional<String>
                    @DependsOn({"b", "c"}) List<Optional<String>> | b,c NESTED Optional<String>
                    @DependsOn("b") Outcome                      | b RAW Outcome
                    @DependsOn({"b", "c"}) List                  | b,c RAW List
                    @DependsOn(value = "b", in = Tools.class) int | b in Tools REQUIRED int
                    @DependsOn(value = "b", select = "c.d", bind = {"x=y"}) int | b select c.d bind x=y REQUIRED int
                    @DependsOn(value = "b", overridable = true) int | b overridable REQUIRED int or x?: INT
                    @DependsOn(value = "b", overridable = true) Outcome<String> | b overridable OUTCOME String or x?: STRING
                    @DependsOn(value = {"b", "c"}, overridable = true) List<Outcome<String>> | b,c overridable OUTCOME_LIST String or x?: LIST[STRING]
                    @DependsOn("b") @Param("c") @Min(1) int      | b REQUIRED int against @Param,@Min
                    @DependsOn("b") @DependsOn("c") int          | b REQUIRED int against @DependsOn c
                    @DependsOn.List(@DependsOn("b")) int         | b REQUIRED int
                    """)
    void dependency_hasAShape(String java, String expected) {
        assertThat(Reading.ofTools("@Tool void a(" + java + " x) {}").argument())
                .isEqualTo("x <- " + expected);
    }

    @Test
    void contextWithDependency_isInjected() {
        assertThat(Reading.ofTools("@Tool void a(@DependsOn(\"b\") ToolContext x) {}")
                        .argument())
                .isEqualTo("x injected against @DependsOn");
    }

    @Test
    void inheritedTools_comeAfterTheOwn() {
        assertThat(Reading.of(
                                "Tools",
                                "public class Tools extends Base implements Face { @Tool int own() { return 1; } }",
                                "class Base { @Tool int base() { return 1; } @Tool private int hidden() { return 1; } }",
                                "interface Face { /** Says it. */ @Tool default int face() { return 1; } }")
                        .text())
                .isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        own: INT
                        base: INT
                        face: INT 'Says it.'
                        """);
    }

    @Test
    void genericSuperclass_isResolved() {
        assertThat(Reading.of(
                                "Tools",
                                "public class Tools extends Base<String> { }",
                                "class Base<T> { @Tool List<T> all(T like, Optional<T> not) { return null; } }")
                        .text())
                .isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        all: LIST[STRING]
                          like: STRING
                          not?: OPTIONAL[STRING]
                        """);
    }

    @Test
    void overrideWithoutTool_inheritsTheAnnotations() {
        assertThat(Reading.of(
                                "Tools",
                                "public class Tools extends Base { @Override Integer a(int other) { return 1; } }",
                                """
                                class Base {
                                    /** Says it.
                                     * @param x which */
                                    @Tool(effect = Effect.READ) Number a(@Param(name = "y") int x) { return 1; } }
                                """)
                        .text())
                .isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        a: INT 'Says it.' READ as in Base
                          y=x: INT 'which'
                        """);
    }

    @Test
    void overrideWithTool_countsAlone() {
        assertThat(Reading.of(
                                "Tools",
                                "public class Tools implements Face { @Tool(\"Mine.\") public int a(int mine) { return 1; } }",
                                "interface Face { @Tool(effect = Effect.READ) int a(@Param(\"Its.\") int its); }")
                        .text())
                .isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        a: INT 'Mine.'
                          mine: INT
                        """);
    }

    @Test
    void overrideWithoutJavadoc_inheritsTheDescription() {
        assertThat(Reading.of(
                                "Tools",
                                "public class Tools implements Face { @Tool public int a() { return 1; } }",
                                "interface Face { /** Says it. */ int a(); }")
                        .tool())
                .isEqualTo("a: INT 'Says it.'");
    }

    @Test
    void interfaceThatRefinesAnother_overridesIt() {
        assertThat(Reading.of(
                                "Tools",
                                "public abstract class Tools implements Face, Fine { }",
                                "interface Face { @Tool(\"Face.\") default int a() { return 1; } }",
                                "interface Fine extends Face { @Tool(\"Fine.\") default int a() { return 1; } }")
                        .text())
                .isEqualTo("demo.Tools -> ToolsToolset public\na: INT 'Fine.'\n");
    }

    @Test
    void nestedClass_isNamedAfterTheOuter() {
        assertThat(Reading.of("Outer", "public class Outer { static class Inner { @Tool int a() { return 1; } } }")
                        .read("demo.Outer.Inner"))
                .isEqualTo("demo.Outer.Inner -> Outer_InnerToolset\na: INT\n");
    }

    @Test
    void innerClass_isCallable() {
        assertThat(Reading.of("Outer", "public class Outer { class Inner { @Tool int a() { return 1; } } }")
                        .read("demo.Outer.Inner"))
                .isEqualTo("demo.Outer.Inner -> Outer_InnerToolset\na: INT INNER_CLASS\n");
    }

    @Test
    void privateOuterClass_isUnreachable() {
        assertThat(Reading.of(
                                "Outer",
                                "public class Outer { private static class Mid { static class Inner "
                                        + "{ @Tool int a() { return 1; } } } }")
                        .read("demo.Outer.Mid.Inner"))
                .endsWith("a: INT UNREACHABLE_CLASS\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    class Tools               | @Tool private int a() { return 1; }     | PRIVATE
                    class Tools               | @Tool static int a() { return 1; }      | STATIC
                    class Tools               | @Tool <T> int a() { return 1; }         | GENERIC
                    class Tools               | @Tool int a() throws Throwable { return 1; } | THROWS_THROWABLE
                    class Tools               | @Tool int a() throws AssertionError { return 1; } | THROWS_THROWABLE
                    class Tools               | @Tool int a() throws Exception { return 1; } | ''
                    class Tools<T>            | @Tool int a() { return 1; }             | GENERIC_CLASS
                    record Tools(int b)       | @Tool int a() { return 1; }             | ''
                    """)
    void callability_isRecorded(String type, String member, String expected) {
        assertThat(Reading.of("Tools", type + " { " + member + " }").tool()).isEqualTo(("a: INT " + expected).strip());
    }

    @Test
    void dependsOnOutsideOfTools_isStray() {
        assertThat(Reading.ofTools("int a(@DependsOn(\"b\") int x) { return x; } @DependsOn(\"b\") void c() {}")
                        .text())
                .isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        others a, c
                        stray a, c
                        """);
    }

    @Test
    void toolFromAClassFile_hasNoNames(@TempDir Path classes) {
        Reading base = Reading.of("Base", """
                public class Base {
                    /** Gets lost. */
                    @Tool public int lost(int number) { return number; }
                    @Tool("Stays.") public int kept(@Param(name = "count") int number) { return number; }
                }
                """);

        assertThat(Reading.of("Tools", "public class Tools extends Base {}")
                        .withClassFilesOf(base, classes)
                        .text())
                .isEqualTo("""
                        demo.Tools -> ToolsToolset public
                        lost: INT
                          arg0: !arg0: its class file does not have the parameter's name; compile that class with -parameters
                        kept: INT 'Stays.'
                          count=arg0: INT
                        """);
    }
}
