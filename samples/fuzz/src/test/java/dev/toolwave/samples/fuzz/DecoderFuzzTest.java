package dev.toolwave.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.time.Duration;
import java.util.Set;

/** Calls tools with arguments that nobody thought of: each is a value or an argument error, soon, and nothing is thrown. */
class DecoderFuzzTest {

    /** Far above what the largest input needs, also while the machine does other things. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Toolwave TOOLS =
            Toolwave.builder().toolset(EveryTypeToolset.of(new EveryType())).build();

    private static final Set<String> NAMES =
            TOOLS.tools().stream().map(ToolDefinition::name).collect(toUnmodifiableSet());

    /** The first line of an input names the tool, the rest is the arguments. */
    @FuzzTest(maxDuration = "30m")
    @DictionaryEntries({
        "\"",
        "\\u",
        "\\ud800",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "true",
        "false",
        "-",
        ".",
        "e",
        "1e400",
        "NaN",
        "\"value\":"
    })
    void anyArguments_areValueOrArgumentError(byte[] input) throws JsonProcessingException {
        String text = new String(input, UTF_8);
        int end = text.indexOf('\n');
        String tool = end < 0 ? "" : text.substring(0, end);
        long start = System.nanoTime();
        ToolResult result = TOOLS.call(tool, text.substring(end + 1));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);

        if (result.outcome() instanceof Outcome.NotOk<?> failure) {
            assertThat(failure.reason())
                    .isEqualTo(NAMES.contains(tool) ? Outcome.Reason.INVALID_ARGUMENTS : Outcome.Reason.UNKNOWN_TOOL);
            assertThat(MAPPER.readTree(result.text()).has("error")).isTrue();
        } else {
            assertThat(MAPPER.readTree(result.structuredJson()).isObject()).isTrue();
        }
    }
}
