package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.runtime.internal.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Other calls, cut-off responses, and messages for the history: the needs of an agent loop besides calls. */
class ModelResponseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANTHROPIC        | {"content":[{"type":"server_tool_use","id":"s","name":"web_search","input":{}}]}                     | server_tool_use s web_search false
            ANTHROPIC        | {"content":[{"type":"mcp_tool_use","id":"m","name":"g","input":{}}]}                                  | mcp_tool_use m g false
            OPENAI_CHAT      | [{"id":"c","type":"custom","custom":{"name":"grep","input":"x"}}]                                     | custom c grep true
            OPENAI_CHAT      | [{"id":"b","type":"builtin_function","function":{"name":"$web_search"}}]                              | builtin_function b $web_search true
            OPENAI_CHAT      | {"role":"assistant","function_call":{"name":"f","arguments":"{}"}}                                    | function_call  f true
            OPENAI_RESPONSES | {"output":[{"type":"custom_tool_call","call_id":"c","name":"grep","input":"x"}]}                      | custom_tool_call c grep true
            OPENAI_RESPONSES | {"output":[{"type":"web_search_call","id":"w","status":"completed"}]}                                 | web_search_call w  false
            OPENAI_RESPONSES | {"output":[{"type":"mcp_approval_request","id":"m","name":"pay"}]}                                    | mcp_approval_request m pay true
            GEMINI           | {"candidates":[{"content":{"parts":[{"executableCode":{"id":"e","language":"PYTHON","code":"1"}}]}}]} | executableCode e  false
            BEDROCK          | [{"toolUse":{"toolUseId":"s","name":"search","type":"server_tool_use"}}]                              | server_tool_use s search false
            MCP              | {"jsonrpc":"2.0","id":1,"method":"tools/list"}                                                        | tools/list   true
            """)
    void callsThatToolwaveDoesNotRun_areListed(WireFormat format, String json, String expected) {
        ModelResponse response = format.readResponse(json);

        assertThat(response.calls()).isEmpty();
        assertThat(response.otherCalls())
                .extracting(call ->
                        String.join(" ", call.type(), call.id(), call.name(), String.valueOf(call.needsAnswer())))
                .containsExactly(expected);
        assertThat(format.readCalls(json)).isEmpty();
    }

    @Test
    void callThatWasCutOff_isMissing_andTheResponseSaysWhy() {
        String json = """
                {"content":[{"type":"tool_use","id":"a","name":"f","input":{}},
                 {"type":"tool_use","id":"b","name":"g","input":{"x":1}}],"stop_reason":"max_tokens"}""";

        ModelResponse response = WireFormat.ANTHROPIC.readResponse(json);

        assertThat(response.calls()).extracting(ToolCall::id).containsExactly("a");
        assertThat(response.stopReason()).isEqualTo("max_tokens");
        assertThat(response.isComplete()).isFalse();
        assertThat(response.problem()).contains("cut off inside a call (max_tokens)");
    }

    @Test
    void wholeResponse_isComplete() {
        ModelResponse response = WireFormat.ANTHROPIC.readResponse("{\"content\":[],\"stop_reason\":\"end_turn\"}");

        assertThat(response).isEqualTo(new ModelResponse(List.of(), List.of(), "end_turn", ""));
        assertThat(response.isComplete()).isTrue();
    }

    @Test
    void messageOfAnthropicsStream_hasThoughtsAndTheirSignatures() {
        String message = message(WireFormat.ANTHROPIC, """
                {"type":"message_start","message":{"id":"m","role":"assistant","content":[],"usage":{}}}
                {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}
                {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Let"}}
                {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":" me"}}
                {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"c2ln"}}
                {"type":"content_block_stop","index":0}
                {"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}
                {"type":"content_block_stop","index":1}
                {"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"a","name":"f","input":{}}}
                {"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"{\\"x\\":1.50}"}}
                {"type":"content_block_stop","index":2}
                {"type":"content_block_start","index":3,"content_block":{"type":"tool_use","id":"b","name":"g","input":{}}}
                {"type":"content_block_stop","index":3}
                {"type":"content_block_start","index":4,"content_block":{"type":"tool_use","id":"c","name":"h","input":{}}}
                {"type":"content_block_delta","index":4,"delta":{"type":"input_json_delta","partial_json":"{oops"}}
                {"type":"content_block_stop","index":4}
                {"type":"message_delta","delta":{"stop_reason":"tool_use"}}
                {"type":"message_stop"}""");

        assertThat(message)
                .isEqualTo(
                        "{\"role\":\"assistant\",\"content\":["
                                + "{\"type\":\"thinking\",\"thinking\":\"Let me\",\"signature\":\"c2ln\"},"
                                + "{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{\"x\":1.50}},"
                                + "{\"type\":\"tool_use\",\"id\":\"b\",\"name\":\"g\",\"input\":{}},"
                                + "{\"type\":\"tool_use\",\"id\":\"c\",\"name\":\"h\",\"input\":{\"INVALID_JSON\":\"{oops\"}}]}");
    }

    @Test
    void messageOfBedrocksStream_hasReasoningInTheShapeOfARequest() {
        String message = message(WireFormat.BEDROCK, """
                {"messageStart":{"role":"assistant"}}
                {"contentBlockDelta":{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"Let me"}}}}
                {"contentBlockDelta":{"contentBlockIndex":0,"delta":{"reasoningContent":{"signature":"c2ln"}}}}
                {"contentBlockStop":{"contentBlockIndex":0}}
                {"contentBlockDelta":{"contentBlockIndex":1,"delta":{"text":"Hi"}}}
                {"contentBlockStop":{"contentBlockIndex":1}}
                {"contentBlockStart":{"contentBlockIndex":2,"start":{"toolUse":{"toolUseId":"a","name":"f"}}}}
                {"contentBlockStop":{"contentBlockIndex":2}}
                {"messageStop":{"stopReason":"tool_use"}}""");

        assertThat(message)
                .isEqualTo("{\"role\":\"assistant\",\"content\":["
                        + "{\"reasoningContent\":{\"reasoningText\":{\"text\":\"Let me\",\"signature\":\"c2ln\"}}},"
                        + "{\"text\":\"Hi\"},{\"toolUse\":{\"toolUseId\":\"a\",\"name\":\"f\",\"input\":{}}}]}");
    }

    @Test
    void messageOfAChatStream_hasReasoning_andTheIdsThatTheResultsHave() {
        String events = """
                {"choices":[{"index":0,"delta":{"role":"assistant","content":"Let","reasoning_content":"th"}}]}
                {"choices":[{"index":0,"delta":{"role":"assistant","content":" me","reasoning_content":"ink"}}]}
                {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":"f","arguments":""},"extra_content":{"google":{"thought_signature":"s"}}}]}}]}
                {"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""";

        assertThat(message(WireFormat.OPENAI_CHAT, events))
                .isEqualTo(
                        "{\"role\":\"assistant\",\"content\":\"Let me\",\"reasoning_content\":\"think\",\"tool_calls\":["
                                + "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"},"
                                + "\"extra_content\":{\"google\":{\"thought_signature\":\"s\"}},\"id\":\"call_1\"}]}");
        assertThat(message(WireFormat.MISTRAL, events))
                .contains("\"id\":" + Json.write(WireResultsTest.mistralId("call_1")));
    }

    @Test
    void messageOfGeminisStream_keepsEverySignatureInItsPart() {
        String message = message(WireFormat.GEMINI, """
                {"candidates":[{"content":{"role":"model","parts":[{"text":"Let","thought":true}]}}]}
                {"candidates":[{"content":{"role":"model","parts":[{"text":" me","thought":true},{"text":"Hi"}]}}]}
                {"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"name":"f"},"thoughtSignature":"a"}]}}]}
                {"candidates":[{"content":{"role":"model","parts":[{"text":"","thoughtSignature":"b"}]},"finishReason":"STOP"}]}""");

        assertThat(message)
                .isEqualTo("{\"role\":\"model\",\"parts\":[{\"text\":\"Let me\",\"thought\":true},"
                        + "{\"text\":\"Hi\"},{\"functionCall\":{\"name\":\"f\"},\"thoughtSignature\":\"a\"},"
                        + "{\"text\":\"\",\"thoughtSignature\":\"b\"}]}");
    }

    @Test
    void messageOfAResponsesStream_isTheListOfItems() {
        String message = message(WireFormat.OPENAI_RESPONSES, """
                {"type":"response.output_item.done","output_index":0,"item":{"type":"reasoning","id":"r","encrypted_content":"e","summary":[]}}
                {"type":"response.output_item.done","output_index":1,"item":{"type":"function_call","call_id":"a","name":"f","arguments":""}}
                {"type":"response.completed","response":{"output":[]}}""");

        assertThat(message)
                .isEqualTo("[{\"type\":\"reasoning\",\"id\":\"r\",\"encrypted_content\":\"e\",\"summary\":[]},"
                        + "{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"f\",\"arguments\":\"{}\"}]");
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void resultMessages_areAListOfObjects_whicheverTheFormat(WireFormat format) {
        List<String> messages = format.writeResultMessages(WireResults.EVERYTHING);
        String written = format.writeResults(WireResults.EVERYTHING);

        assertThat(messages).isNotEmpty().allMatch(message -> message.startsWith("{"));
        assertThat(List.of("[" + String.join(",", messages) + "]", messages.get(0)))
                .contains(written);
        assertThat(format.writeResultMessages(TurnResult.of(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"ANTHROPIC", "GEMINI", "BEDROCK"})
    void turnWithoutResults_isNoMessage(WireFormat format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.writeResults(TurnResult.of(List.of())))
                .withMessageStartingWith("the turn has no results.");
    }

    /** A gateway that cuts text by UTF-16 units must not cost the calls. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANTHROPIC   | {"content":[{"type":"text","text":"hi \\ud83d"},{"type":"tool_use","id":"a","name":"f","input":{"x":1}}]}
            OPENAI_CHAT | {"role":"assistant","content":"\\ude00","tool_calls":[{"id":"a","function":{"name":"f","arguments":"{\\"x\\":1}"}}]}
            GEMINI      | {"candidates":[{"content":{"parts":[{"text":"\\ud83d"},{"functionCall":{"id":"a","name":"f","args":{"x":1}}}]}}]}
            """)
    void loneSurrogateOutsideTheArguments_isTolerated(WireFormat format, String json) {
        assertThat(format.readCalls(json)).containsExactly(new ToolCall("a", "f", "{\"x\":1}"));
    }

    @Test
    void loneSurrogateInTheArguments_isKeptForTheirReaderToRefuse() {
        String json = "[{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{\"x\":\"\\ud83d\"}}]";

        assertThat(WireFormat.ANTHROPIC.readCalls(json)).containsExactly(new ToolCall("a", "f", "{\"x\":\"\ud83d\"}"));
    }

    @Test
    void argumentsThatAreTooDeepForAMessage_areRefused() {
        String deep = "[".repeat(509) + "]".repeat(509);
        ToolCallAccumulator stream = WireFormat.ANTHROPIC.accumulator();
        stream.accept(
                "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{}}}");
        stream.accept(
                "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
                        + Json.write("{\"x\":" + deep + "}") + "}}");
        stream.accept("{\"type\":\"content_block_stop\",\"index\":0}");
        stream.accept("{\"type\":\"message_stop\"}");

        assertThat(stream.calls()).hasSize(1);
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(stream::message)
                .withMessage("the message is nested too deeply");
    }

    @Test
    void idsThatAreTheStringNull_areReplaced() {
        String json =
                "[{\"id\":\"null\",\"function\":{\"name\":\"f\"}},{\"id\":\"null\",\"function\":{\"name\":\"g\"}}]";

        assertThat(WireFormat.MISTRAL.readCalls(json)).extracting(ToolCall::id).containsExactly("call_1", "call_2");
    }

    @Test
    void geminisResponseToUndeclaredTools_isNotAnAnswer() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() ->
                        WireFormat.GEMINI.readCalls("{\"candidates\":[{\"finishReason\":\"UNEXPECTED_TOOL_CALL\"}]}"))
                .withMessageContaining("the request has declared none");
    }

    private static String message(WireFormat format, String events) {
        ToolCallAccumulator stream = format.accumulator();
        events.lines().forEach(stream::accept);
        return stream.message();
    }
}
