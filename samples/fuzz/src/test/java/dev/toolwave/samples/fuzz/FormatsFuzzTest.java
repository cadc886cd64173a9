package dev.toolwave.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.WireFormatException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads responses that no provider sends, in whole and line by line as the events of a stream: there are calls, or a {@link
 * WireFormatException}, soon and nothing else.
 */
class FormatsFuzzTest {

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({
        "\"",
        "\\u",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "true",
        "\"type\"",
        "\"tool_use\"",
        "\"function_call\"",
        "\"id\"",
        "\"name\"",
        "\"input\"",
        "\"arguments\"",
        "\"content\"",
        "\"output\"",
        "\"choices\"",
        "\"message\"",
        "\"tool_calls\"",
        "\"function\"",
        "\"candidates\"",
        "\"parts\"",
        "\"functionCall\"",
        "\"args\"",
        "\"toolUse\"",
        "\"params\"",
        "\"stop_reason\"",
        "\"index\"",
        "\"delta\"",
        "\"finish_reason\"",
        "\"output_index\"",
        "\"contentBlockStart\"",
        "\"tool-call-start\"",
        "\"done\""
    })
    void anyResponse_isCallsOrWireFormatException(byte[] input) {
        String json = new String(input, UTF_8);
        for (WireFormat format : WireFormat.values()) {
            assertThat(calls(() -> format.readCalls(json))).doesNotContainNull();
            assertThat(calls(() -> format.readResponse(json).calls())).doesNotContainNull();
            if (format != WireFormat.MCP) {
                assertThat(calls(() -> streamed(format, json))).doesNotContainNull();
            }
        }
    }

    private static List<ToolCall> streamed(WireFormat format, String events) {
        ToolCallAccumulator accumulator = format.accumulator();
        events.lines().forEach(accumulator::accept);
        assertThat(accumulator.message()).isNotEmpty();
        return accumulator.calls();
    }

    /** Returns the calls of a response; empty if it does not have the format. */
    private static List<ToolCall> calls(Supplier<List<ToolCall>> reading) {
        try {
            return Soon.call(reading);
        } catch (WireFormatException e) {
            assertThat(e).hasMessageNotContaining("\n");
            return List.of();
        }
    }
}
