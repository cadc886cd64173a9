package dev.toolwave.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.WireFormatException;
import java.util.List;

/** Reads responses that no provider sends: there are calls, or a {@link WireFormatException}, soon and nothing else. */
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
        "\"stop_reason\""
    })
    void anyResponse_isCallsOrWireFormatException(byte[] input) {
        String json = new String(input, UTF_8);
        for (WireFormat format : WireFormat.values()) {
            assertThat(Soon.call(() -> calls(format, json))).doesNotContainNull();
        }
    }

    /** Returns the calls of a response; none where it is none of this format. */
    private static List<ToolCall> calls(WireFormat format, String json) {
        try {
            return format.readCalls(json);
        } catch (WireFormatException e) {
            assertThat(e).hasMessageNotContaining("\n");
            return List.of();
        }
    }
}
