package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deviations of servers that imitate the stream of OpenAI's Chat Completions API. */
class ChatStreamTest {

    private static final String END = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}";

    /** Seen where a server translates from a provider whose calls have no numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"\"index\":0,", "\"index\":null,", ""})
    void callsWithoutNumbersOfTheirOwn_areToldApartByTheirIds(String index) {
        List<ToolCall> calls = calls(
                chunk("{" + index + "\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\"\"}}"),
                chunk("{" + index + "\"function\":{\"arguments\":\":1}\"}}"),
                chunk("{" + index + "\"id\":\"b\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}"),
                END);

        assertThat(calls).containsExactly(new ToolCall("a", "f", "{\"x\":1}"), new ToolCall("b", "f", "{}"));
    }

    /** Some servers repeat the name, or make up a new id, with each fragment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"a\",\"function\":{\"name\":\"f\",",
                "\"id\":\"\",\"function\":{\"name\":\"f\",",
                "\"id\":\"other\",\"function\":{\"name\":\"\",",
                "\"id\":\"other\",\"function\":{"
            })
    void fragmentThatRepeatsWhatIsKnown_goesToTheSameCall(String again) {
        List<ToolCall> calls = calls(
                chunk("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}"),
                chunk("{\"index\":0," + again + "\"arguments\":\"}\"}}"),
                END);

        assertThat(calls).containsExactly(new ToolCall("a", "f", "{}"));
    }

    /** A server that repeats everything with each fragment must not cost quadratic time. */
    @Test
    void longArgumentsInManyFragments_areReadInLinearTime() {
        int fragments = 100_000;
        ToolCallAccumulator stream = WireFormat.OPENAI_CHAT.accumulator();
        String fragment = chunk("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"%s\"}}");

        assertTimeout(Duration.ofSeconds(20), () -> {
            stream.accept(fragment.formatted("{\\\"x\\\":\\\""));
            for (int i = 0; i < fragments; i++) {
                stream.accept(fragment.formatted("ab cd efg"));
            }
            stream.accept(fragment.formatted("\\\"}"));
            stream.accept(END);
            assertThat(stream.calls().get(0).argumentsJson()).hasSize(fragments * 9 + 8);
        });
    }

    @Test
    void emptyReason_isNoEnd() {
        String fragment =
                "{\"choices\":[{\"index\":0,\"finish_reason\":\"\",\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}}]}";

        assertThat(calls(fragment, END)).containsExactly(new ToolCall("a", "f", "{}"));
    }

    @Test
    void callOfACustomTool_isPassedOver() {
        List<ToolCall> calls = calls(
                chunk("{\"index\":0,\"id\":\"a\",\"type\":\"custom\",\"custom\":{\"name\":\"grep\",\"input\":\"\"}}"),
                chunk("{\"index\":0,\"custom\":{\"input\":\"x\"}}"),
                chunk("{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}"),
                END);

        assertThat(calls).containsExactly(new ToolCall("b", "f", "{}"));
    }

    private static List<ToolCall> calls(String... events) {
        ToolCallAccumulator accumulator = WireFormat.OPENAI_CHAT.accumulator();
        for (String event : events) {
            accumulator.accept(event);
        }
        return accumulator.calls();
    }

    private static String chunk(String call) {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[" + call + "]},\"finish_reason\":null}]}";
    }
}
