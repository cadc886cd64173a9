package dev.toolwave.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.WireFormatException;
import java.time.Duration;
import java.util.List;

/** Reads responses that no provider sends: there are calls, or a {@link WireFormatException}, soon and nothing else. */
class FormatsFuzzTest {

    /** Far above what the largest input needs, also while the machine does other things. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

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
            long start = System.nanoTime();
            try {
                List<ToolCall> calls = format.readCalls(json);
                assertThat(calls).doesNotContainNull();
            } catch (WireFormatException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(format.name())
                    .isLessThan(LIMIT);
        }
    }
}
