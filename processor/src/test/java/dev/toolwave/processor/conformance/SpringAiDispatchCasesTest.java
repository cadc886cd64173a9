package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.SampleTools;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tests of Spring AI (2.0.1) ask of discovery and calls, with our stance. S39 (images) is ToolContent; S42, S50, S52
 * and S53 (policies, direct returns, limits and observations) belong to a chat loop; S30 (meta-annotations) is not offered.
 */
class SpringAiDispatchCasesTest {

    private static SampleTools tools;

    @BeforeAll
    static void compile() {
        tools = SampleTools.of("""
                public record Item(String name, int count) {}
                @Tool("t") public String texts(List<String> l, Map<String, Integer> m, List<Map<String, Integer>> n) {
                    int sum = n.get(0).get("b");
                    return l.get(0) + m.get("a") + sum;
                }
                @Tool("t") public String context(ToolContext context) { return "" + context.isCancelled(); }
                @Tool("t") public void nothing() {}
                @Tool("t") public @Nullable Item noItem() { return null; }
                @Tool("t") public @Nullable String noText() { return null; }
                @Tool("t") public String text(String s) { return s; }
                @Tool("t") public List<String> emptyList() { return List.of(); }
                @Tool("t") public Map<String, Integer> emptyMap() { return Map.of(); }
                @Tool("t") public int[] emptyArray() { return new int[0]; }
                @Tool("t") public Item item() { return new Item("a", 1); }
                @Tool("t") public List<Item> items() { return List.of(new Item("a", 1), new Item("b", 2)); }
                @Tool("t") public Map<String, Item> itemMap() { return Map.of("x", new Item("a", 1)); }
                @Tool("t") public String checked() throws Exception { throw new java.io.IOException("disk"); }
                @Tool("t") public String blank() { throw new IllegalArgumentException("  "); }
                @Tool("t") public String asserts() { throw new AssertionError("impossible"); }
                @Tool("t") public String dies() { throw new OutOfMemoryError("planted"); }
                @Tool("t") public int deep(List<List<List<List<Item>>>> l) { return l.get(0).get(0).get(0).size(); }
                @Tool("t") public CompletionStage<Item> later() {
                    return CompletableFuture.completedFuture(new Item("later", 3));
                }
                @Tool("t") public Optional<Item> maybe(boolean there) {
                    return there ? Optional.of(new Item("a", 1)) : Optional.empty();
                }
                """);
    }

    @Test
    void S27_classWithoutTools_hasNoToolset() {
        CompiledSources compiled = SampleTools.compile("", "public void f() {}");
        assertThat(compiled.succeeded()).isTrue();
        assertThatThrownBy(() -> compiled.generated("sample/ToolsToolset.java")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Function<String, String>", "Supplier<String>", "Runnable", "java.io.InputStream", "Thread"})
    void S28_toolThatReturnsBehaviour_isRefused(String type) {
        assertThat(SampleTools.errors("@Tool(\"t\") public " + type + " f() { return null; }"))
                .containsExactly("TW210");
    }

    @Test
    void S29_sameToolNameInTwoToolsets_isRefusedWithTheName() {
        CompiledSources other = SampleTools.compile("", "@Tool(\"t\") public String text() { return \"\"; }");
        Toolwave.Builder builder = Toolwave.builder().toolset(tools.toolset()).toolset(other.toolset("sample.Tools"));
        assertThatThrownBy(builder::build).isInstanceOf(RuntimeException.class).hasMessageContaining("text");
    }

    @Test
    void S31_genericSuperclass_givesOneToolOfTheRealType() {
        SampleTools generic = SampleTools.of(
                "extends Base<Integer>",
                "@Override @Tool(\"t\") public Integer twice(Integer value) { return value * 2; }",
                """
                package sample; import dev.toolwave.annotations.*;
                public abstract class Base<T> {
                    @Tool("t") public abstract T twice(T value);
                    @Tool("same") public T same(T value) { return value; }
                }
                """);
        assertThat(generic.names()).containsExactlyInAnyOrder("twice", "same");
        assertThat(generic.property("same", "value").get("type").asText()).isEqualTo("integer");
        assertThat(generic.text("twice", "{\"value\":4}")).isEqualTo("8");
    }

    @Test
    void S32_typeArguments_areHonoured() {
        assertThat(tools.text("texts", "{\"l\":[\"x\"],\"m\":{\"a\":\"1\"},\"n\":[{\"b\":2.0}]}"))
                .isEqualTo("x12");
    }

    @Test
    void S33_context_isAlwaysThere() {
        assertThat(tools.text("context", "{}")).isEqualTo("false");
        tools.refusal("context", "{\"context\":{}}");
    }

    @Test
    void S34_void_isAStableText() {
        assertThat(tools.text("nothing", "")).isEqualTo("{\"ok\":true}");
    }

    @Test
    void S35_S47_null_isWrittenAsNull() {
        assertThat(tools.text("noItem", "{}")).isEqualTo("null");
        assertThat(tools.text("noText", "{}")).isEqualTo("null");
    }

    @Test
    void S36_text_isNeitherQuotedNorEscaped() {
        assertThat(tools.text("text", "{\"s\":\"say \\\"hi\\\"\\n\\ttab \\\\ back\"}"))
                .isEqualTo("say \"hi\"\n\ttab \\ back");
    }

    @ParameterizedTest
    @CsvSource({"emptyList, []", "emptyMap, {}", "emptyArray, []"})
    void S37_emptyCollection_isEmptyJson(String tool, String json) {
        assertThat(tools.text(tool, "{}")).isEqualTo(json);
    }

    @Test
    void S38_recordsAndCollections_areJson() {
        assertThat(tools.text("item", "{}")).isEqualTo("{\"name\":\"a\",\"count\":1}");
        assertThat(tools.text("items", "{}")).isEqualTo("[{\"name\":\"a\",\"count\":1},{\"name\":\"b\",\"count\":2}]");
        assertThat(tools.text("itemMap", "{}")).isEqualTo("{\"x\":{\"name\":\"a\",\"count\":1}}");
    }

    @ParameterizedTest
    @CsvSource({
        "checked, IOException",
        "blank, IllegalArgumentException",
        "asserts, AssertionError",
        "dies, OutOfMemoryError"
    })
    void S40_S41_S43_S51_exception_isATextWithItsTypeOnly(String tool, String type) {
        ToolResult result = tools.call(tool, "{}");
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains(type).doesNotContain("disk", "impossible");
    }

    @Test
    void S44_unlistedTool_isAnErrorResult() {
        assertThat(tools.call("secret", "{}").isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "  "})
    void S45_noArguments_areNoArguments(String json) {
        assertThat(tools.text("emptyList", json)).isEqualTo("[]");
    }

    @Test
    void S46_deepArguments_arePassed() {
        assertThat(tools.text("deep", "{\"l\":[[[[{\"name\":\"a\",\"count\":1}]]]]}"))
                .isEqualTo("1");
        String bottomless = "[".repeat(100_000);
        assertThat(tools.call("deep", "{\"l\":" + bottomless).isError()).isTrue();
    }

    @Test
    void S48_S49_severalCalls_areAllAnsweredInTheirOrder() {
        assertThat(tools.run(
                        new ToolCall("a", "emptyList", "{}"),
                        new ToolCall("b", "text", "{\"s\":\"x\"}"),
                        new ToolCall("c", "noSuchTool", "{}"),
                        new ToolCall("d", "text", "{\"s\":\"x\"}")))
                .extracting(ToolResult::callId, ToolResult::isError)
                .containsExactly(tuple("a", false), tuple("b", false), tuple("c", true), tuple("d", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "par(en)", "ünïcode", "9lives", "a-b", ""})
    void S54_nameBeyondThePattern_isRefused(String name) {
        CompiledSources compiled =
                SampleTools.compile("", "@Tool(value = \"t\", name = \"" + name + "\") public void f() {}");
        if (name.isEmpty()) {
            assertThat(compiled.errors()).isEmpty();
        } else {
            assertThat(compiled.errors()).containsExactly("TW201");
        }
    }

    @Test
    void S54_nameOf65Letters_isRefused() {
        assertThat(SampleTools.errors("@Tool(\"t\") public void " + "f".repeat(65) + "() {}"))
                .containsExactly("TW201");
    }

    @Test
    void S55_noDescription_isToldOf_andJavadocCounts() {
        assertThat(SampleTools.compile("", "@Tool public void f() {}").warnings())
                .containsExactly("TW202");
        SampleTools documented = SampleTools.of("/** Does <i>it</i>. More. @since 1 */ @Tool public void f() {}");
        assertThat(documented.sources().warnings()).isEmpty();
        assertThat(documented.definition("f").description()).startsWith("Does it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"s\":", "{\"s\":{}}"})
    void S56_wrongArguments_areAnErrorResult(String json) {
        tools.refusal("text", json);
    }

    @Test
    void S57_privateMethod_isRefused() {
        assertThat(SampleTools.errors("@Tool(\"t\") private void f() {}")).containsExactly("TW110");
    }

    @Test
    void laterAndMaybe_areUnwrapped() {
        assertThat(tools.text("later", "{}")).isEqualTo("{\"name\":\"later\",\"count\":3}");
        assertThat(tools.text("maybe", "{\"there\":true}")).isEqualTo("{\"name\":\"a\",\"count\":1}");
        assertThat(tools.text("maybe", "{\"there\":false}")).isEqualTo("null");
    }
}
