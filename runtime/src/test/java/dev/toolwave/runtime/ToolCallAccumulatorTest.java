package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToolCallAccumulatorTest {

    private static final String ARGUMENTS = "{\"city\":\"Tromsø 🌲\",\"note\":\"a \\\"quote\\\"\\n\"}";

    private static final List<ToolCall> CALLS =
            List.of(new ToolCall("call_a", "forecast", ARGUMENTS), new ToolCall("call_b", "ping", ""));

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"ANTHROPIC", "OPENAI_CHAT", "OPENAI_RESPONSES", "MISTRAL", "COHERE", "BEDROCK"})
    void argumentsInTwoFragments_areTheSame_whereverTheyAreSplit(WireFormat format) {
        for (int at = 0; at <= ARGUMENTS.length(); at++) {
            if (at < ARGUMENTS.length() && Character.isLowSurrogate(ARGUMENTS.charAt(at))) {
                continue; // StreamFragmentationTest cuts characters
            }
            List<String> events = events(format, ARGUMENTS.substring(0, at), ARGUMENTS.substring(at));

            assertThat(accumulate(format, events).calls()).as("split at %s", at).isEqualTo(CALLS);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"ANTHROPIC", "OPENAI_CHAT", "OPENAI_RESPONSES", "MISTRAL", "COHERE", "BEDROCK"})
    void streamThatEndsTooEarly_isRefused_whereverItEnds(WireFormat format) {
        List<String> events = events(format, ARGUMENTS.substring(0, 9), ARGUMENTS.substring(9));
        int last = events.size() - (events.get(events.size() - 1).equals("[DONE]") ? 2 : 1);
        for (int end = 0; end < last; end++) {
            ToolCallAccumulator accumulator = accumulate(format, events.subList(0, end));

            assertThatExceptionOfType(WireFormatException.class)
                    .as("%s events", end)
                    .isThrownBy(accumulator::calls)
                    .withMessage("the stream has not come to its end");
        }
    }

    @Test
    void interleavedFragments_goToTheirOwnCalls() {
        List<String> events = List.of(
                chat(
                        "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}"),
                chat(
                        "{\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"type\":\"function\",\"function\":{\"name\":\"g\",\"arguments\":\"\"}}]}"),
                chat("{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"{\\\"x\\\"\"}}]}"),
                chat(
                        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}},{\"index\":1,\"function\":{\"arguments\":\":1}\"}}]}"),
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
                "{\"choices\":[],\"usage\":{\"total_tokens\":9}}",
                "[DONE]");

        assertThat(accumulate(WireFormat.OPENAI_CHAT, events).calls())
                .containsExactly(new ToolCall("a", "f", "{}"), new ToolCall("b", "g", "{\"x\":1}"));
    }

    @Test
    void streamWithoutCalls_hasNone() {
        List<String> events = List.of(
                "{\"type\":\"message_start\",\"message\":{}}",
                "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}",
                "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}}",
                "{\"type\":\"content_block_stop\",\"index\":0}",
                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"max_tokens\"}}",
                "{\"type\":\"message_stop\"}");

        assertThat(accumulate(WireFormat.ANTHROPIC, events).calls()).isEmpty();
    }

    @Test
    void streamThatRanOutOfTokensInsideACall_isRefused() {
        List<String> events = new ArrayList<>(events(WireFormat.ANTHROPIC, "{\"ci", ""));
        events.replaceAll(event -> event.replace("\"stop_reason\":\"tool_use\"", "\"stop_reason\":\"max_tokens\""));

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> accumulate(WireFormat.ANTHROPIC, events).calls())
                .withMessageContaining("cut off inside a call (max_tokens)");
    }

    @Test
    void errorEvent_isToldAtOnce() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(
                        () -> WireFormat.ANTHROPIC
                                .accumulator()
                                .accept(
                                        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"))
                .withMessage("/error/message: the provider reports an error: Overloaded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COHERE  | {"type":"message-end","delta":{"finish_reason":"ERROR","error":"too busy"}} | /delta/error: the provider reports an error: too busy
            BEDROCK | {"throttlingException":{"message":"slow down"}}                             | /throttlingException/message: the provider reports an error: slow down
            BEDROCK | []                                                                          | expected an object, found an array
            OLLAMA  | {"error":"model not found"}                                                 | /error: the provider reports an error: model not found
            """)
    void errorOfOtherProviders_isToldAtOnce(WireFormat format, String event, String message) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> format.accumulator().accept(event))
                .withMessage(message);
    }

    @Test
    void streamWhoseModelMadeAMalformedCall_isRefused() {
        List<String> events = new ArrayList<>(events(WireFormat.BEDROCK, "{\"ci", ""));
        events.replaceAll(event -> event.replace("\"tool_use\"", "\"malformed_tool_use\""));

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> accumulate(WireFormat.BEDROCK, events).calls())
                .withMessageContaining("malformed call");
    }

    @Test
    void callOfTheServicesOwnTool_isAnsweredThere() {
        List<String> events = new ArrayList<>(events(WireFormat.BEDROCK, "{}", ""));
        events.replaceAll(
                event -> event.replace("\"name\":\"forecast\"", "\"name\":\"search\",\"type\":\"server_tool_use\""));

        assertThat(accumulate(WireFormat.BEDROCK, events).calls()).containsExactly(CALLS.get(1));
    }

    /** Some servers do not change the status where an item is done. */
    @Test
    void itemThatIsDone_isDone_whateverItsStatusSays() {
        List<String> events = new ArrayList<>(events(WireFormat.OPENAI_RESPONSES, "{}", ""));
        events.replaceAll(event -> event.replace("\"status\":\"completed\"", "\"status\":\"in_progress\""));

        assertThat(accumulate(WireFormat.OPENAI_RESPONSES, events).calls()).isEqualTo(CALLS);
    }

    @Test
    void textAfterTheLastCall_isNoCallThatWasCutOff() {
        List<String> events = new ArrayList<>(events(WireFormat.BEDROCK, "{}", ""));
        events.set(
                events.size() - 1, "{\"contentBlockDelta\":{\"contentBlockIndex\":3,\"delta\":{\"text\":\"And so\"}}}");
        events.add("{\"messageStop\":{\"stopReason\":\"max_tokens\"}}");

        assertThat(accumulate(WireFormat.BEDROCK, events).calls()).hasSize(2);
    }

    @Test
    void fragmentOfACallThatWasNotStarted_isRefused() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(
                        () -> WireFormat.ANTHROPIC
                                .accumulator()
                                .accept(
                                        "{\"type\":\"content_block_delta\",\"index\":3,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\"}}"))
                .withMessage("/delta/partial_json: a fragment of a call that was not started");
    }

    @Test
    void formatWithoutAStream_saysSo() {
        assertThatThrownBy(WireFormat.MCP::accumulator).isInstanceOf(UnsupportedOperationException.class);
    }

    private static ToolCallAccumulator accumulate(WireFormat format, List<String> events) {
        ToolCallAccumulator accumulator = format.accumulator();
        events.forEach(accumulator::accept);
        return accumulator;
    }

    /** Returns the events of a stream with two calls. */
    static List<String> events(WireFormat format) {
        return switch (format) {
            case GEMINI, OLLAMA -> WholeCallStreamTest.stream(format);
            default ->
                events(format, "{", "}").stream()
                        .filter(event -> !event.equals("[DONE]"))
                        .toList();
        };
    }

    private static List<String> events(WireFormat format, String first, String second) {
        return switch (format) {
            case ANTHROPIC -> anthropic(Json.write(first), Json.write(second));
            case OPENAI_RESPONSES -> responses(Json.write(first), Json.write(second));
            case COHERE -> cohere(Json.write(first), Json.write(second));
            case BEDROCK -> bedrock(Json.write(first), Json.write(second));
            default -> chat(Json.write(first), Json.write(second));
        };
    }

    private static List<String> anthropic(String first, String second) {
        return List.of(
                "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"content\":[]}}",
                "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}",
                "{\"type\":\"ping\"}",
                "{\"type\":\"content_block_stop\",\"index\":0}",
                "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"id\":\"call_a\",\"name\":\"forecast\",\"input\":{}}}",
                "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
                        + first + "}}",
                "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
                        + second + "}}",
                "{\"type\":\"content_block_stop\",\"index\":1}",
                "{\"type\":\"content_block_start\",\"index\":2,\"content_block\":{\"type\":\"tool_use\",\"id\":\"call_b\",\"name\":\"ping\",\"input\":{}}}",
                "{\"type\":\"content_block_stop\",\"index\":2}",
                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":9}}",
                "{\"type\":\"message_stop\"}");
    }

    private static List<String> responses(String first, String second) {
        String forecast =
                "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"call_a\",\"name\":\"forecast\",\"arguments\":%s,\"status\":\"%s\"}";
        String ping =
                "{\"type\":\"function_call\",\"id\":\"fc_2\",\"call_id\":\"call_b\",\"name\":\"ping\",\"arguments\":\"\",\"status\":\"%s\"}";
        return List.of(
                "{\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\"}}",
                "{\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":{\"type\":\"reasoning\",\"id\":\"rs_1\"}}",
                "{\"type\":\"response.output_item.done\",\"output_index\":0,\"item\":{\"type\":\"reasoning\",\"id\":\"rs_1\"}}",
                "{\"type\":\"response.output_item.added\",\"output_index\":1,\"item\":"
                        + forecast.formatted("\"\"", "in_progress") + "}",
                "{\"type\":\"response.output_item.added\",\"output_index\":2,\"item\":" + ping.formatted("in_progress")
                        + "}",
                "{\"type\":\"response.function_call_arguments.delta\",\"output_index\":1,\"item_id\":\"fc_1\",\"delta\":"
                        + first + "}",
                "{\"type\":\"response.function_call_arguments.delta\",\"output_index\":1,\"item_id\":\"fc_1\",\"delta\":"
                        + second + "}",
                "{\"type\":\"response.output_item.done\",\"output_index\":2,\"item\":" + ping.formatted("completed")
                        + "}",
                "{\"type\":\"response.output_item.done\",\"output_index\":1,\"item\":"
                        + forecast.formatted(Json.write(ARGUMENTS), "completed") + "}",
                "{\"type\":\"response.completed\",\"response\":{\"id\":\"resp_1\",\"status\":\"completed\"}}");
    }

    private static List<String> cohere(String first, String second) {
        String fragment =
                "{\"type\":\"tool-call-delta\",\"index\":0,\"delta\":{\"message\":{\"tool_calls\":{\"function\":{\"arguments\":%s}}}}}";
        return List.of(
                "{\"type\":\"message-start\",\"id\":\"1\",\"delta\":{\"message\":{\"role\":\"assistant\"}}}",
                "{\"type\":\"tool-plan-delta\",\"delta\":{\"message\":{\"tool_plan\":\"I will look.\"}}}",
                "{\"type\":\"tool-call-start\",\"index\":0,\"delta\":{\"message\":{\"tool_calls\":{\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"forecast\",\"arguments\":\"\"}}}}}",
                fragment.formatted(first),
                fragment.formatted(second),
                "{\"type\":\"tool-call-end\",\"index\":0}",
                "{\"type\":\"tool-call-start\",\"index\":1,\"delta\":{\"message\":{\"tool_calls\":{\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"ping\"}}}}}",
                "{\"type\":\"tool-call-end\",\"index\":1}",
                "{\"type\":\"message-end\",\"delta\":{\"finish_reason\":\"TOOL_CALL\",\"usage\":{}}}");
    }

    private static List<String> bedrock(String first, String second) {
        String fragment = "{\"contentBlockDelta\":{\"contentBlockIndex\":1,\"delta\":{\"toolUse\":{\"input\":%s}}}}";
        return List.of(
                "{\"messageStart\":{\"role\":\"assistant\"}}",
                "{\"contentBlockDelta\":{\"contentBlockIndex\":0,\"delta\":{\"text\":\"Let me see.\"}}}",
                "{\"contentBlockStop\":{\"contentBlockIndex\":0}}",
                "{\"contentBlockStart\":{\"contentBlockIndex\":1,\"start\":{\"toolUse\":{\"toolUseId\":\"call_a\",\"name\":\"forecast\"}}}}",
                fragment.formatted(first),
                fragment.formatted(second),
                "{\"contentBlockStop\":{\"contentBlockIndex\":1}}",
                "{\"contentBlockStart\":{\"contentBlockIndex\":2,\"start\":{\"toolUse\":{\"toolUseId\":\"call_b\",\"name\":\"ping\"}}}}",
                "{\"contentBlockStop\":{\"contentBlockIndex\":2}}",
                "{\"messageStop\":{\"stopReason\":\"tool_use\"}}");
    }

    private static List<String> chat(String first, String second) {
        return List.of(
                chat("{\"role\":\"assistant\",\"content\":null}"),
                chat(
                        "{\"tool_calls\":[{\"index\":0,\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"forecast\",\"arguments\":\"\"}}]}"),
                chat("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + first + "}}]}"),
                chat("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + second + "}}]}"),
                chat(
                        "{\"tool_calls\":[{\"index\":1,\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"ping\",\"arguments\":\"\"}}]}"),
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
                "[DONE]");
    }

    private static String chat(String delta) {
        return "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":null}]}";
    }
}
