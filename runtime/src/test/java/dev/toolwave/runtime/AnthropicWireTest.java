package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnthropicWireTest {

    private static final String BLOCKS = """
            [{"type":"text","text":"Let me see."},
             {"type":"tool_use","id":"toolu_1","name":"forecast","input":{"city":"Oslo","day":"2026-12-01"}},
             {"type":"tool_use","id":"toolu_2","name":"ping","input":{},
              "caller":{"type":"code_execution_20260120","tool_id":"srvtoolu_9"}}]""";

    private static final List<ToolCall> CALLS = List.of(
            new ToolCall("toolu_1", "forecast", "{\"city\":\"Oslo\",\"day\":\"2026-12-01\"}"),
            new ToolCall(
                    "toolu_2",
                    "ping",
                    "{}",
                    "{\"caller\":{\"type\":\"code_execution_20260120\",\"tool_id\":\"srvtoolu_9\"}}"));

    @Test
    void calls_areReadFromTheResponse_itsMessage_andItsContent() {
        String message = "{\"role\":\"assistant\",\"content\":" + BLOCKS + "}";
        String response = "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":" + BLOCKS
                + ",\"stop_reason\":\"tool_use\",\"usage\":{\"output_tokens\":12}}";

        assertThat(WireFormat.ANTHROPIC.readCalls(response)).isEqualTo(CALLS);
        assertThat(WireFormat.ANTHROPIC.readCalls(message)).isEqualTo(CALLS);
        assertThat(WireFormat.ANTHROPIC.readCalls(BLOCKS)).isEqualTo(CALLS);
    }

    @Test
    void oneBlock_isOneCall() {
        assertThat(WireFormat.ANTHROPIC.readCalls(
                        "{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"ping\",\"input\":{}}"))
                .containsExactly(new ToolCall("a", "ping", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"role\":\"assistant\",\"content\":\"Hello\"}",
                "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"cut\"}],\"stop_reason\":\"max_tokens\"}"
            })
    void responseWithoutCalls_hasNone(String json) {
        assertThat(WireFormat.ANTHROPIC.readCalls(json)).isEmpty();
    }

    @Test
    void responseCutOffInsideACall_isRefused() {
        String json = "{\"content\":" + BLOCKS + ",\"stop_reason\":\"max_tokens\"}";

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireFormat.ANTHROPIC.readCalls(json))
                .withMessage(
                        "/stop_reason: the response was cut off inside a call (max_tokens); ask again with more tokens");
    }

    @Test
    void errorResponse_isToldAsOne() {
        String json = "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}";

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireFormat.ANTHROPIC.readCalls(json))
                .withMessage("/error/message: the provider reports an error: Overloaded");
    }

    @Test
    void longErrorOfSeveralLines_isToldInOneShortLine() {
        String page = "Bad\\n gateway" + "\\ud83c\\udf32".repeat(1_000);
        String json = "{\"type\":\"error\",\"error\":{\"message\":\"" + page + "\"}}";

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireFormat.ANTHROPIC.readCalls(json))
                .withMessage("/error/message: the provider reports an error: Bad gateway"
                        + "\ud83c\udf32".repeat(500 - "Bad gateway".length()) + "...");
    }

    @Test
    void resultsForAProgram_areJsonAndTextOnly() {
        ToolCall call = new ToolCall("toolu_2", "greet", "{}", CALLS.get(1).providerJson());
        TurnResult turn = TurnResult.of(List.of(
                new ToolResult(call, new Outcome.Ok<>("Hi"), "Hi", "{\"result\":\"Hi\"}", List.of()),
                new ToolResult(
                        call,
                        new Outcome.Ok<>("x"),
                        "x",
                        null,
                        List.of(new ToolContent.Image("image/png", WireResults.PNG)))));

        assertThat(WireFormat.ANTHROPIC.writeResults(turn))
                .isEqualTo("{\"role\":\"user\",\"content\":["
                        + "{\"type\":\"tool_result\",\"tool_use_id\":\"toolu_2\",\"content\":\"{\\\"result\\\":\\\"Hi\\\"}\"},"
                        + "{\"type\":\"tool_result\",\"tool_use_id\":\"toolu_2\",\"content\":[{\"type\":\"text\","
                        + "\"text\":\"[image: image/png]\"}]}]}");
    }

    @Test
    void optionNamingAnUnknownTool_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireFormat.ANTHROPIC.renderDefinitions(
                        WireTools.ALL, DefinitionOptions.DEFAULT.only("forcast")))
                .withMessage("no tool named 'forcast'");
    }
}
