package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams of providers that send every call as a whole. */
class WholeCallStreamTest {

    private static final Map<WireFormat, List<String>> STREAMS = Map.of(
            WireFormat.GEMINI,
            List.of(
                    "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"Let me see.\"}]}}]}",
                    "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"functionCall\":{\"name\":\"f\",\"args\":{\"x\":1}}}]}}]}",
                    "{\"usageMetadata\":{\"totalTokenCount\":9}}",
                    "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"functionCall\":{\"name\":\"g\"}}]}}]}",
                    "{\"candidates\":[{\"content\":{},\"finishReason\":\"STOP\"}]}"),
            WireFormat.OLLAMA,
            List.of(
                    "{\"message\":{\"role\":\"assistant\",\"content\":\"Let me see.\"},\"done\":false}",
                    "{\"message\":{\"role\":\"assistant\",\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":{\"x\":1}}}]},\"done\":false}",
                    "{\"message\":{\"role\":\"assistant\",\"tool_calls\":[{\"function\":{\"name\":\"g\"}}]},\"done\":false}",
                    "{\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}"));

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"GEMINI", "OLLAMA"})
    void callsOfSeveralEvents_areGathered_withIdsOfTheirOwn(WireFormat format) {
        assertThat(WireResponses.idsNamesAndArguments(
                        accumulate(format, stream(format)).calls()))
                .containsExactly(List.of("call_1", "f", "{\"x\":1}"), List.of("call_2", "g", ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"GEMINI", "OLLAMA"})
    void streamThatEndsTooEarly_isRefused_whereverItEnds(WireFormat format) {
        List<String> events = stream(format);
        for (int end = 0; end < events.size(); end++) {
            ToolCallAccumulator accumulator = accumulate(format, events.subList(0, end));

            assertThatExceptionOfType(WireFormatException.class)
                    .as("%s events", end)
                    .isThrownBy(accumulator::calls)
                    .withMessage("the stream has not come to its end");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GEMINI | {"candidates":[{"content":{},"finishReason":"MAX_TOKENS"}]}              | cut off inside a call
            GEMINI | {"candidates":[{"content":{},"finishReason":"MALFORMED_FUNCTION_CALL"}]} | malformed call
            OLLAMA | {"message":{"role":"assistant"},"done":true,"done_reason":"length"}      | cut off inside a call
            """)
    void lastEventThatTellsOfATruncatedCall_isRefused(WireFormat format, String last, String message) {
        List<String> events = stream(format);
        ToolCallAccumulator accumulator = accumulate(format, events.subList(0, events.size() - 1));
        accumulator.accept(last);

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(accumulator::calls)
                .withMessageContaining(message);
    }

    @Test
    void blockedPrompt_endsTheStreamWithoutCalls() {
        List<String> events = List.of("{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}");

        assertThat(accumulate(WireFormat.GEMINI, events).calls()).isEmpty();
    }

    /** Gemini's {@code streamGenerateContent} answers with an array unless the request asks for server-sent events. */
    @Test
    void streamInOneArray_isReadLikeAResponse() {
        String array = "[" + String.join(",", stream(WireFormat.GEMINI)) + "]";

        assertThat(WireResponses.idsNamesAndArguments(WireFormat.GEMINI.readCalls(array)))
                .containsExactly(List.of("call_1", "f", "{\"x\":1}"), List.of("call_2", "g", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"f","partialArgs":[{"jsonPath":"$.x","numberValue":1}]}
            {"name":"f","willContinue":true}
            {"willContinue":true}
            """)
    void argumentsInPieces_areRefused_notLost(String call) {
        String chunk = "{\"candidates\":[{\"content\":{\"parts\":[{\"functionCall\":" + call + "}]}}]}";

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireFormat.GEMINI.accumulator().accept(chunk))
                .withMessage("/candidates/0/content/parts/0/functionCall: the arguments come in pieces; "
                        + "ask without streamFunctionCallArguments");
    }

    static List<String> stream(WireFormat format) {
        return STREAMS.getOrDefault(format, List.of());
    }

    private static ToolCallAccumulator accumulate(WireFormat format, List<String> events) {
        ToolCallAccumulator accumulator = format.accumulator();
        events.forEach(accumulator::accept);
        return accumulator;
    }
}
