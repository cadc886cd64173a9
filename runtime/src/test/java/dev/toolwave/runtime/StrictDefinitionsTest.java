package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.annotations.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tools become strict, and what is said of the others. */
class StrictDefinitionsTest {

    private static final DefinitionOptions BEST_EFFORT =
            DefinitionOptions.DEFAULT.withStrictness(Strictness.BEST_EFFORT);

    private static final ToolDefinition ANY_SHAPE = ToolDefinition.builder("note")
            .inputSchema("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"object\"}},\"required\":[\"x\"],"
                    + "\"additionalProperties\":false}")
            .build();

    @Test
    void toolsThatCannotBeStrict_areReportedWithTheReason() {
        assertThat(WireFormat.ANTHROPIC.strictReport(WireTools.ALL, BEST_EFFORT))
                .isEqualTo(new StrictReport(
                        List.of("forecast", "book_trip", "set_labels"),
                        Map.of("ping", "it takes no arguments", "save_tree", "it has a recursive type")));
        assertThat(WireFormat.OPENAI_CHAT
                        .strictReport(WireTools.ALL, BEST_EFFORT)
                        .strictTools())
                .containsExactly("forecast", "book_trip", "set_labels", "save_tree");
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"ANTHROPIC", "BEDROCK", "OPENAI_CHAT", "OPENAI_RESPONSES", "MISTRAL"})
    void toolWithAnObjectOfAnyShape_isNotStrict(WireFormat format) {
        assertThat(format.strictReport(List.of(ANY_SHAPE), BEST_EFFORT).nonStrictReasons())
                .containsEntry("note", "it has an object of any shape");
    }

    @Test
    void levelsOfPairs_areCounted() {
        String map = "{\"type\":\"string\"}";
        for (int level = 0; level < 5; level++) {
            map = "{\"type\":\"object\",\"additionalProperties\":" + map + "}";
        }
        ToolDefinition tool = ToolDefinition.builder("deep")
                .inputSchema("{\"type\":\"object\",\"properties\":{\"x\":" + map
                        + "},\"required\":[\"x\"],\"additionalProperties\":false}")
                .build();

        assertThat(WireFormat.OPENAI_RESPONSES
                        .strictReport(List.of(tool), BEST_EFFORT)
                        .nonStrictReasons())
                .containsEntry("deep", "it has more than 10 levels");
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"ANTHROPIC", "BEDROCK"})
    void moreThanTwentyTools_areNotAllStrict(WireFormat format) {
        List<ToolDefinition> tools = tools(22, 0, Effect.READ);

        StrictReport report = format.strictReport(tools, BEST_EFFORT);

        assertThat(report.strictTools()).hasSize(20).startsWith("t0").endsWith("t19");
        assertThat(report.nonStrictReasons())
                .containsOnlyKeys("t20", "t21")
                .containsEntry("t20", "the request has as many strict tools as the provider accepts");
    }

    @Test
    void budgetOfOptionalParameters_isSpentOnWritingToolsFirst_andWhatIsLeftOnTheRest() {
        List<ToolDefinition> tools = new ArrayList<>(tools(3, 10, Effect.READ));
        tools.add(tool("write", 20, Effect.WRITE));
        tools.add(tool("small", 4, Effect.READ));

        StrictReport report = WireFormat.ANTHROPIC.strictReport(tools, BEST_EFFORT);

        assertThat(report.strictTools()).containsExactly("write", "small");
        assertThat(report.nonStrictReasons())
                .containsEntry(
                        "t0", "it has 10 optional parameters, and the provider accepts only 4 more in strict tools");
    }

    @Test
    void toolsThatWereAskedFor_comeBeforeAllOthers() {
        List<ToolDefinition> tools = new ArrayList<>(tools(3, 10, Effect.READ));
        tools.add(tool("write", 20, Effect.WRITE));

        StrictReport report = WireFormat.ANTHROPIC.strictReport(tools, BEST_EFFORT.withStrictPriority("t2", "t1"));

        assertThat(report.strictTools()).containsExactly("t1", "t2");
    }

    @Test
    void budgetOfUnions_isCounted() {
        String union = "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}";
        String properties = String.join(
                ",",
                IntStream.range(0, 17).mapToObj(i -> "\"u" + i + "\":" + union).toList());
        String required = String.join(
                ",", IntStream.range(0, 17).mapToObj(i -> "\"u" + i + "\"").toList());
        ToolDefinition tool = ToolDefinition.builder("unions")
                .inputSchema("{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + required
                        + "],\"additionalProperties\":false}")
                .build();

        assertThat(WireFormat.ANTHROPIC.strictReport(List.of(tool), BEST_EFFORT).nonStrictReasons())
                .containsEntry("unions", "it has 17 unions, and the provider accepts only 16 more in strict tools");
        assertThat(WireFormat.OPENAI_CHAT
                        .strictReport(List.of(tool), BEST_EFFORT)
                        .strictTools())
                .containsExactly("unions");
    }

    @Test
    void namesOfAnEnumThatDifferInCaseOnly_areNotStrictWhereCaseIsNotKept() {
        ToolDefinition tool = ToolDefinition.builder("pick")
                .inputSchema("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\",\"enum\":[\"a\",\"A\"]}},"
                        + "\"required\":[\"x\"],\"additionalProperties\":false}")
                .build();

        assertThat(WireFormat.ANTHROPIC.strictReport(List.of(tool), BEST_EFFORT).nonStrictReasons())
                .containsEntry("pick", "it has an enum whose values differ only in case");
    }

    @Test
    void schemaThatIsTooDeep_isNotStrict() {
        String schema = "{\"type\":\"string\"}";
        for (int level = 0; level < 11; level++) {
            schema = "{\"type\":\"object\",\"properties\":{\"x\":" + schema
                    + "},\"required\":[\"x\"],\"additionalProperties\":false}";
        }
        ToolDefinition tool = ToolDefinition.builder("deep").inputSchema(schema).build();

        assertThat(WireFormat.OPENAI_RESPONSES
                        .strictReport(List.of(tool), BEST_EFFORT)
                        .nonStrictReasons())
                .containsEntry("deep", "it has more than 10 levels");
    }

    @Test
    void toolThatProgramsMayCall_isNotStrictForAnthropic() {
        DefinitionOptions options =
                BEST_EFFORT.only("forecast").allowCallers(List.of("code_execution_20260521"), "forecast");

        assertThat(WireFormat.ANTHROPIC.strictReport(WireTools.ALL, options).nonStrictReasons())
                .containsEntry("forecast", "programs may call it");
        assertThat(WireFormat.OPENAI_RESPONSES
                        .strictReport(WireTools.ALL, options)
                        .strictTools())
                .containsExactly("forecast");
    }

    @Test
    void requestOfCohere_isStrictAsAWholeOrNotAtAll() {
        assertThat(WireFormat.COHERE.strictReport(WireTools.ALL, BEST_EFFORT))
                .isEqualTo(new StrictReport(
                        List.of(),
                        Map.of(
                                "forecast", "strictness belongs to the request, and another tool cannot be",
                                "book_trip", "strictness belongs to the request, and another tool cannot be",
                                "ping", "it has no required parameter",
                                "set_labels", "strictness belongs to the request, and another tool cannot be",
                                "save_tree", "it has a recursive type")));
        assertThat(WireFormat.COHERE
                        .strictReport(WireTools.ALL, BEST_EFFORT.except("ping", "save_tree"))
                        .strictTools())
                .containsExactly("forecast", "book_trip", "set_labels");
    }

    @Test
    void requestOfCohereWithTooManyProperties_isNotStrict() {
        List<ToolDefinition> tools = tools(2, 100, Effect.READ);

        assertThat(WireFormat.COHERE.strictReport(tools, BEST_EFFORT).nonStrictReasons())
                .containsEntry("t1", "it has 101 properties, and the provider accepts only 99 more in strict tools");
    }

    @Test
    void toolThatMustBeStrictAndCannot_isRefused() {
        DefinitionOptions options = DefinitionOptions.DEFAULT.withStrictness(Strictness.ON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireFormat.OPENAI_CHAT.renderDefinitions(List.of(WireTools.PING, ANY_SHAPE), options))
                .withMessage("not every tool can be strict: 'note': it has an object of any shape");
        assertThat(WireFormat.OPENAI_CHAT.renderDefinitions(WireTools.ALL, options))
                .contains("\"strict\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "GEMINI, strictness belongs to the request: set functionCallingConfig.mode to VALIDATED",
        "MCP, the protocol has no strict tools",
        "OLLAMA, the server has no strict tools"
    })
    void formatWithoutStrictTools_saysSo(WireFormat format, String reason) {
        assertThat(format.strictReport(List.of(WireTools.FORECAST), BEST_EFFORT))
                .isEqualTo(new StrictReport(List.of(), Map.of("forecast", reason)));
    }

    private static List<ToolDefinition> tools(int count, int optional, Effect effect) {
        return IntStream.range(0, count)
                .mapToObj(i -> tool("t" + i, optional, effect))
                .toList();
    }

    /** Returns a tool with one required parameter and some optional ones. */
    private static ToolDefinition tool(String name, int optional, Effect effect) {
        List<String> properties = new ArrayList<>(Collections.singleton("\"x\":{\"type\":\"string\"}"));
        for (int i = 0; i < optional; i++) {
            properties.add("\"o" + i + "\":{\"type\":\"string\"}");
        }
        return ToolDefinition.builder(name)
                .effect(effect)
                .inputSchema("{\"type\":\"object\",\"properties\":{" + String.join(",", properties)
                        + "},\"required\":[\"x\"],\"additionalProperties\":false}")
                .build();
    }
}
