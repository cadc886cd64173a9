package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SampleTools;
import dev.toolwave.processor.fixture.SchemaJudge;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.spi.Plan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases worth borrowing from ADK, Quarkus MCP, Quarkus LangChain4j and Copilot's SDK. Filled-in call ids, confirmation, streaming
 * and limits on calls belong to chat loops; flattening of a single record is not offered.
 */
class ExtraCasesTest {

    @Test
    void adk_optionalComponent_isPresentOrMissing() {
        SampleTools tools = SampleTools.of("""
                public record R(int a, Optional<String> b, OptionalInt c) {}
                @Tool("t") public R f(R r) { return r; }
                """);
        assertThat(tools.text("f", "{\"r\":{\"a\":1,\"b\":\"x\",\"c\":2}}")).isEqualTo("{\"a\":1,\"b\":\"x\",\"c\":2}");
        assertThat(tools.text("f", "{\"r\":{\"a\":1}}")).isEqualTo("{\"a\":1}");
        assertThat(tools.text("f", "{\"r\":{\"a\":1,\"b\":null}}")).isEqualTo("{\"a\":1}");
    }

    @Test
    void adk_emptyOptionalResult_conformsToItsOutputSchema() {
        SampleTools tools = SampleTools.of("""
                public record R(int a) {}
                @Tool("t") public Optional<R> object(boolean there) { return Optional.of(new R(1)).filter(r -> there); }
                @Tool("t") public Optional<String> text(boolean there) { return Optional.of("x").filter(r -> there); }
                @Tool("t") public @Nullable R nullable(boolean there) { return there ? new R(1) : null; }
                """);
        for (String tool : tools.names()) {
            for (boolean there : new boolean[] {true, false}) {
                ToolResult result = tools.call(tool, "{\"there\":" + there + "}");
                JsonNode schema = Json.read(tools.definition(tool).outputSchema());
                if (result.structuredJson() != null) {
                    assertThat(SchemaJudge.of(schema).faults(Json.read(result.structuredJson())))
                            .as("%s gives %s under %s", tool, result.structuredJson(), schema)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void adk_diamond_runsItsTopOnce() {
        SampleTools tools = SampleTools.of("""
                private final java.util.concurrent.atomic.AtomicInteger runs = new java.util.concurrent.atomic.AtomicInteger();
                @Tool("t") public int top(int n) { return runs.incrementAndGet() * n; }
                @Tool("t") public int left(@DependsOn("top") int t) { return t; }
                @Tool("t") public int right(@DependsOn("top") int t) { return t; }
                @Tool("t") public int bottom(@DependsOn("left") int l, @DependsOn("right") int r) { return l + r; }
                """);
        assertThat(tools.text("bottom", "{\"n\":5}")).isEqualTo("10");
        Plan plan = tools.toolset().plan(tools.names().indexOf("bottom"));
        assertThat(plan.nodes()).hasSize(4);
        assertThat(plan.waves()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void adk_independentTools_reallyOverlap(int parties) {
        SampleTools tools = SampleTools.of("""
                private final CyclicBarrier barrier = new CyclicBarrier(%d);
                @Tool("t") public String meet(int n) throws Exception {
                    barrier.await(10, TimeUnit.SECONDS);
                    return "met " + n;
                }
                """.formatted(parties));
        List<ToolResult> results = tools.run(IntStream.range(0, parties)
                .mapToObj(n -> new ToolCall("c" + n, "meet", "{\"n\":" + n + "}"))
                .toArray(ToolCall[]::new));
        assertThat(results)
                .extracting(ToolResult::text)
                .containsExactlyElementsOf(
                        IntStream.range(0, parties).mapToObj(n -> "met " + n).toList());
    }

    @Test
    void adk_longParameter_takesASmallInteger() {
        assertThat(SampleTools.of("@Tool(\"t\") public long f(long n) { return n; }")
                        .text("f", "{\"n\":7}"))
                .isEqualTo("7");
    }

    @Test
    void quarkusMcp_argumentNames_areChecked() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public int f(int count) { return count; }");
        assertThat(tools.refusal("f", "{\"coutn\":1}")).contains("coutn", "did you mean 'count'");
        assertThat(tools.refusal("f", "{\"count\":1,\"count\":2}")).contains("/count");
    }

    @Test
    void quarkusMcp_twoParametersOfOneName_areRefused() {
        assertThat(SampleTools.errors(
                        "@Tool(\"t\") public void f(@Param(name = \"x\") int a, @Param(name = \"x\") int b) {}"))
                .containsExactly("TW212");
    }

    @Test
    void quarkusMcp_defaultThatDoesNotFit_isRefused() {
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Param(defaultValue = \"many\") int a) {}"))
                .containsExactly("TW215");
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Param(defaultValue = \"tomorrow\") LocalDate a) {}"))
                .containsExactly("TW215");
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Max(3) @Param(defaultValue = \"5\") int a) {}"))
                .containsExactly("TW215");
    }

    @Test
    void quarkusMcp_brokenConstraint_namesTheRenamedArgument() {
        SampleTools tools = SampleTools.of(
                "@Tool(\"t\") public int f(@Param(name = \"how_many\") @Min(1) @Max(9) int a) { return a; }");
        assertThat(tools.property("f", "how_many"))
                .isEqualTo(Json.read("{\"type\":\"integer\",\"minimum\":1,\"maximum\":9}"));
        assertThat(tools.refusal("f", "{\"how_many\":10}")).contains("/how_many");
    }

    @Test
    void quarkusMcp_contradictoryConstraints_areRefused() {
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Min(5) @Max(3) int a) {}"))
                .containsExactly("TW218");
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Size(min = 5, max = 3) String a) {}"))
                .containsExactly("TW218");
    }

    @Test
    void quarkusMcp_truthValue_isAPlainResult() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public boolean f() { return true; }");
        assertThat(tools.text("f", "{}")).isEqualTo("true");
        assertThat(tools.call("f", "{}").structuredJson()).isEqualTo("{\"result\":true}");
    }

    @Test
    void copilot_packagePrivateAndProtectedMethods_areCalled() {
        SampleTools tools = SampleTools.of(
                "@Tool(\"t\") int f(int n) { return n; } @Tool(\"t\") protected int g(int n) { return -n; }");
        assertThat(tools.text("f", "{\"n\":1}")).isEqualTo("1");
        assertThat(tools.text("g", "{\"n\":1}")).isEqualTo("-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ToolContext c, int a, int b", "int a, ToolContext c, int b", "int a, int b, ToolContext c"})
    void copilot_injectedContext_mayStandAnywhere(String parameters) {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public int f(" + parameters + ") { return 10 * a + b; }");
        assertThat(tools.required("f")).containsExactly("a", "b");
        assertThat(tools.text("f", "{\"a\":1,\"b\":2}")).isEqualTo("12");
    }

    @Test
    void copilot_recordOf30Components_isRead() {
        String components = String.join(
                ", ", IntStream.range(0, 30).mapToObj(i -> "int c" + i).toList());
        SampleTools tools = SampleTools.of(
                "public record Big(" + components + ") {} @Tool(\"t\") public Big f(Big b) { return b; }");
        String json = "{"
                + String.join(
                        ",",
                        IntStream.range(0, 30)
                                .mapToObj(i -> "\"c" + i + "\":" + i)
                                .toList()) + "}";
        assertThat(tools.text("f", "{\"b\":" + json + "}")).isEqualTo(json);
    }

    @Test
    void enumWithJavadoc_isDescribedByIt_beforeItsConstants() {
        SampleTools tools = SampleTools.of("""
                /** How fast. */
                enum Speed { /** On foot. */ SLOW, FAST }
                @Tool("t") public void f(Speed a, @Param("given") Speed b) {}
                """);
        assertThat(tools.property("f", "a").get("description").asText()).isEqualTo("How fast. SLOW: On foot.");
        assertThat(tools.property("f", "b").get("description").asText()).isEqualTo("given. SLOW: On foot.");
    }

    @Test
    void concreteSet_refusesDuplicates() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public int f(TreeSet<Integer> a) { return a.size(); }");
        assertThat(tools.property("f", "a").get("uniqueItems").asBoolean()).isTrue();
        assertThat(tools.text("f", "{\"a\":[1,2]}")).isEqualTo("2");
        assertThat(tools.call("f", "{\"a\":[1,1]}").isError()).isTrue();
    }

    @Test
    void copilot_awkwardTexts_reachTheSchemaUnharmed() {
        SampleTools tools = SampleTools.of("""
                @Tool("a \\"quote\\", a \\\\ backslash, \\t a tab, \\u0001, */ and \\"\\"\\" and \\u2028 $L $$ %s 😀")
                public void f(@Param("100 % \\"sure\\" $T") String a,
                    @Param(defaultValue = "12345678901234567890.5") BigDecimal b,
                    @Param(defaultValue = "-9223372036854775808") long c) {}
                """);
        assertThat(tools.definition("f").description())
                .isEqualTo("a \"quote\", a \\ backslash, \t a tab, \u0001, */ and \"\"\" and \u2028 $L $$ %s 😀");
        assertThat(tools.property("f", "a").get("description").asText()).isEqualTo("100 % \"sure\" $T");
        assertThat(tools.property("f", "b").get("default").toString()).isEqualTo("12345678901234567890.5");
        assertThat(tools.property("f", "c").get("default").toString()).isEqualTo("-9223372036854775808");
    }

    @Test
    void copilot_defaults_areTyped() {
        SampleTools tools = SampleTools.of("""
                enum E { A, B }
                @Tool("t") public String f(@Param(defaultValue = "5") int a, @Param(defaultValue = "true") boolean b,
                    @Param(defaultValue = "B") E c, @Param(defaultValue = "[1,2]") List<Integer> d,
                    @Param(defaultValue = "5") String e) { return a + " " + b + " " + c + " " + d + " " + e; }
                """);
        JsonNode properties = tools.schema("f").get("properties");
        assertThat(List.of(properties.at("/a/default"), properties.at("/b/default"), properties.at("/c/default")))
                .isEqualTo(List.of(Json.read("5"), Json.read("true"), Json.read("\"B\"")));
        assertThat(properties.at("/d/default")).isEqualTo(Json.read("[1,2]"));
        assertThat(properties.at("/e/default")).isEqualTo(Json.read("\"5\""));
        assertThat(tools.text("f", "{}")).isEqualTo("5 true B [1, 2] 5");
    }

    @Test
    void quarkusLangChain4j_constantsWithBodies_keepAllValues() {
        SampleTools tools = SampleTools.of("""
                public enum Op { PLUS { int of(int a) { return a + 1; } }, MINUS { int of(int a) { return a - 1; } };
                    abstract int of(int a); }
                @Tool("t") public int f(Op op, int a) { return op.of(a); }
                """);
        assertThat(tools.property("f", "op").get("enum")).isEqualTo(Json.read("[\"PLUS\",\"MINUS\"]"));
        assertThat(tools.text("f", "{\"op\":\"MINUS\",\"a\":3}")).isEqualTo("2");
    }
}
