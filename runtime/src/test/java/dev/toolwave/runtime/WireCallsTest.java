package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls in, for every format. */
class WireCallsTest {

    private static final List<List<String>> EXPECTED =
            List.of(List.of("call_a", "forecast", WireResponses.ARGUMENTS), List.of("call_b", "ping", "{}"));

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void calls_areReadFromTheResponse_itsMessage_andTheBareList(WireFormat format) {
        WireResponses.Sample sample = WireResponses.SAMPLES.get(format);

        assertThat(read(format, sample.inWhole())).isEqualTo(EXPECTED);
        assertThat(read(format, sample.inMessage())).isEqualTo(EXPECTED);
        assertThat(read(format, sample.calls())).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void responseWithoutCalls_hasNone(WireFormat format) {
        assertThat(format.readCalls(WireResponses.SAMPLES.get(format).none())).isEmpty();
        assertThat(format.readCalls("[]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void callAndItsResult_carryTheSameId(WireFormat format) {
        List<ToolCall> calls =
                format.readCalls(WireResponses.SAMPLES.get(format).inWhole());
        List<ToolResult> results = calls.stream()
                .map(call -> new ToolResult(call, new Outcome.Ok<>("done"), "done", null, List.of()))
                .toList();

        String written = format.writeResults(TurnResult.of(results));

        assertThat(written).containsSubsequence(sent(format, "call_a"), sent(format, "call_b"));
    }

    /** Every prefix of a response is cut off somewhere: all are refused, none is read in part. */
    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void truncatedResponse_isRefused_whereverItEnds(WireFormat format) {
        String whole = WireResponses.SAMPLES.get(format).inWhole();
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            assertThatExceptionOfType(WireFormatException.class)
                    .as(cut)
                    .isThrownBy(() -> format.readCalls(cut))
                    .withMessageStartingWith("not a response: ");
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void textThatIsNoResponse_isRefused(WireFormat format) {
        for (String json : List.of("7", "null", "\"hello\"", "true", "{\"what\":\"ever\"}", "[7]", "{}")) {
            assertThatExceptionOfType(WireFormatException.class).as(json).isThrownBy(() -> format.readCalls(json));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANTHROPIC        | {"content":[{"type":"tool_use","id":"a","input":{}}]}                     | /content/0/name: expected a string, found nothing
            ANTHROPIC        | {"content":{"type":"tool_use"}}                                           | /content: expected an array, found an object
            OPENAI_CHAT      | {"choices":[{"message":{"tool_calls":[{"id":"a","type":"function"}]}}]}   | /choices/0/message/tool_calls/0/function: expected an object, found nothing
            OPENAI_CHAT      | {"choices":{}}                                                            | /choices: expected an array, found an object
            OPENAI_CHAT      | {"error":{"message":"no quota"}}                                          | /error/message: the provider reports an error: no quota
            OPENAI_RESPONSES | {"output":[{"type":"function_call","call_id":7,"name":"a"}]}              | /output/0/call_id: expected a string, found a number
            GEMINI           | {"candidates":[{"content":{"parts":[{"functionCall":{"args":{}}}]}}]}     | /candidates/0/content/parts/0/functionCall: expected a call with a name, found an object
            GEMINI           | {"candidates":[{"content":{},"finishReason":"MALFORMED_FUNCTION_CALL"}]}  | /candidates/0/finishReason: the model has made a malformed call; ask again
            GEMINI           | {"candidates":[{"finishReason":"MALFORMED_FUNCTION_CALL"}]}               | /candidates/0/finishReason: the model has made a malformed call; ask again
            MCP              | {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}                | /params/name: expected a string, found nothing
            BEDROCK          | {"output":{"message":{"content":[]}},"stopReason":"malformed_tool_use"}    | /stopReason: the model has made a malformed call; ask again
            BEDROCK          | {"output":{"message":{"content":[{"toolUse":{"toolUseId":"a"}}]}}}        | /output/message/content/0/toolUse/name: expected a string, found nothing
            COHERE           | {"message":{"tool_calls":"none"}}                                         | /message/tool_calls: expected an array, found a string
            OLLAMA           | {"error":"model not found"}                                               | /error: the provider reports an error: model not found
            """)
    void malformedResponse_isRefusedWithThePlace(WireFormat format, String json, String message) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> format.readCalls(json))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPENAI_CHAT | {"choices":[{"finish_reason":"length","message":{"role":"assistant","tool_calls":[CALL]}}]}
            MISTRAL     | {"choices":[{"finish_reason":"model_length","message":{"role":"assistant","tool_calls":[CALL]}}]}
            COHERE      | {"finish_reason":"MAX_TOKENS","message":{"role":"assistant","tool_calls":[CALL]}}
            OLLAMA      | {"done_reason":"length","message":{"role":"assistant","tool_calls":[CALL]}}
            GEMINI      | {"candidates":[{"finishReason":"MAX_TOKENS","content":{"parts":[{"functionCall":{"name":"a"}}]}}]}
            BEDROCK     | {"output":{"message":{"content":[{"toolUse":{"toolUseId":"a","name":"a"}}]}},"stopReason":"max_tokens"}
            """)
    void responseThatRanOutOfTokensInsideACall_isRefused(WireFormat format, String json) {
        String call = "{\"id\":\"a\",\"function\":{\"name\":\"a\",\"arguments\":\"{\\\"city\"}}";

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> format.readCalls(json.replace("CALL", call)))
                .withMessageContaining("cut off inside a call")
                .withMessageStartingWith("/");
    }

    @Test
    void itemThatIsNotWhole_isRefused() {
        String json =
                "{\"output\":[{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"a\",\"arguments\":\"{\",\"status\":\"incomplete\"}]}";

        for (String unfinished : List.of(json, json.replace("incomplete", "in_progress"))) {
            assertThatExceptionOfType(WireFormatException.class)
                    .isThrownBy(() -> WireFormat.OPENAI_RESPONSES.readCalls(unfinished))
                    .satisfies(e -> assertThat(e.path()).isEqualTo("/output/0/status"));
        }
    }

    @Test
    void malformedArguments_areAMatterOfTheCall_notOfTheResponse() {
        String json = "[{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{oops\"}}]";

        assertThat(WireFormat.OPENAI_CHAT.readCalls(json)).containsExactly(new ToolCall("a", "f", "{oops"));
    }

    @Test
    void missingArguments_areNone() {
        assertThat(WireFormat.GEMINI.readCalls("[{\"functionCall\":{\"id\":\"a\",\"name\":\"f\"}}]"))
                .containsExactly(new ToolCall("a", "f", ""));
    }

    @Test
    void missingIds_areMintedByPosition_aroundThoseThatAreThere() {
        String json = """
                [{"functionCall":{"name":"f"}},{"functionCall":{"id":"call_2","name":"f"}},{"functionCall":{"name":"f"}},
                 {"functionCall":{"id":"","name":"f"}},{"functionCall":{"id":"call_5","name":"f"}}]""";

        assertThat(WireFormat.GEMINI.readCalls(json))
                .extracting(ToolCall::id)
                .containsExactly("call_1", "call_2", "call_3", "call_4", "call_5");
        assertThat(WireFormat.GEMINI.readCalls(
                        "[{\"functionCall\":{\"id\":\"call_2\",\"name\":\"f\"}},{\"name\":\"f\"}]"))
                .extracting(ToolCall::id)
                .containsExactly("call_2", "call_3");
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"GEMINI", "OLLAMA"})
    void mintedId_isNotSentToAProviderThatDoesNotKnowIt(WireFormat format) {
        String calls = format == WireFormat.GEMINI
                ? "[{\"functionCall\":{\"name\":\"f\"}}]"
                : "[{\"function\":{\"name\":\"f\",\"arguments\":{}}}]";
        List<ToolCall> read = format.readCalls(calls);

        String written = format.writeResults(
                TurnResult.of(List.of(new ToolResult(read.get(0), new Outcome.Ok<>("x"), "x", null, List.of()))));

        assertThat(read.get(0).id()).isEqualTo("call_1");
        assertThat(written).contains("\"f\"").doesNotContain("call_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANTHROPIC        | [{"type":"tool_use","id":"a","name":"f","input":{},"caller":{"type":"direct"},"toolset_name":"t"}] | {"caller":{"type":"direct"},"toolset_name":"t"}
            OPENAI_RESPONSES | [{"type":"function_call","call_id":"a","name":"f","arguments":"","namespace":"crm"}]               | {"namespace":"crm"}
            OPENAI_CHAT      | [{"id":"a","function":{"name":"f"},"extra_content":{"google":{"thought_signature":"s"}}}]          | {"extra_content":{"google":{"thought_signature":"s"}}}
            GEMINI           | [{"functionCall":{"id":"a","name":"f"},"thoughtSignature":"c2ln"}]                                 | {"thoughtSignature":"c2ln"}
            MCP              | {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"f"}}                               | {"jsonrpc":"2.0","id":7}
            MCP              | {"name":"f","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","x":1}}                | {"io.modelcontextprotocol/protocolVersion":"2026-07-28","id":null}
            """)
    void fieldsOfTheProvider_areKept(WireFormat format, String json, String kept) {
        assertThat(format.readCalls(json)).extracting(ToolCall::providerJson).containsExactly(kept);
    }

    private static List<List<String>> read(WireFormat format, String json) {
        return WireResponses.idsNamesAndArguments(format.readCalls(json));
    }

    /** Returns what the format makes of an id: Mistral takes its own only. */
    private static String sent(WireFormat format, String id) {
        return format == WireFormat.MISTRAL ? WireResultsTest.mistralId(id) : "\"" + id + "\"";
    }
}
