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
import java.util.Set;

/** Calls tools with random arguments: each call returns a value or an argument error in bounded time and never throws. */
class DecoderFuzzTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Toolwave TOOLS = tools(false);

    private static final Toolwave LENIENT = tools(true);

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
        String arguments = text.substring(end + 1);
        ToolResult result = call(TOOLS, tool, arguments);
        ToolResult lenient = call(LENIENT, tool, arguments);

        if (!result.isError()) {
            assertThat(lenient.text()).isEqualTo(result.text());
        }
    }

    private static Toolwave tools(boolean lenient) {
        return Toolwave.builder()
                .toolset(EveryTypeToolset.of(new EveryType()))
                .toolset(OpenTypesToolset.of(new OpenTypes()))
                .acceptSingleValueAsList(lenient)
                .build();
    }

    private static ToolResult call(Toolwave tools, String tool, String arguments) throws JsonProcessingException {
        ToolResult result = Soon.call(() -> tools.call(tool, arguments));
        if (result.outcome() instanceof Outcome.NotOk<?> failure) {
            assertThat(failure.reason())
                    .isEqualTo(NAMES.contains(tool) ? Outcome.Reason.INVALID_ARGUMENTS : Outcome.Reason.UNKNOWN_TOOL);
            assertThat(MAPPER.readTree(result.text()).has("error")).isTrue();
        } else {
            assertThat(MAPPER.readTree(result.structuredJson()).isObject()).isTrue();
        }
        return result;
    }
}
