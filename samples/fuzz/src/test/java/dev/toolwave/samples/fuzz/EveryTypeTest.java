package dev.toolwave.samples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.Strictness;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decodes the seeds of the fuzzer. */
class EveryTypeTest {

    private static final Toolwave TOOLS = tools(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scalars",
                "times",
                "texts",
                "lists",
                "arrays",
                "maps",
                "objects",
                "optionals",
                "constrained",
                "opens",
                "foreigns",
                "sites",
                "shape-deep"
            })
    void result_canBeSentBackAsAnArgument(String seed) throws IOException {
        String[] lines = seed(seed);
        ToolResult first = TOOLS.call(lines[0], lines[1]);
        assertThat(first.isError()).as(first.text()).isFalse();

        ToolResult again = TOOLS.call(lines[0], "{\"value\":" + first.text() + "}");

        assertThat(again.text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalars-as-texts", "scalars-in-a-string", "objects-in-strings", "shape-type-last"})
    void argumentsInAnotherSpelling_areRead(String seed) throws IOException {
        String[] lines = seed(seed);

        ToolResult result = TOOLS.call(lines[0], lines[1]);

        assertThat(result.isError()).as(result.text()).isFalse();
    }

    @Test
    void mapsAsPairs_areTheMaps() {
        ToolResult asObject = TOOLS.call("optionals", "{\"value\":{\"map\":{\"a\":1,\"b\":2}}}");
        ToolResult asPairs = TOOLS.call(
                "optionals", "{\"value\":{\"map\":[{\"key\":\"a\",\"value\":1},{\"value\":2,\"key\":\"b\"}]}}");

        assertThat(asPairs.text()).isEqualTo(asObject.text()).contains("\"map\":{\"a\":1,\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "1d", "0x1p3", " 1"})
    void keyThatIsNoNumberInJson_isAProblem(String key) {
        ToolResult result = TOOLS.call(
                "maps", "{\"value\":{\"byFloat\":{\"%1$s\":\"a\"},\"byDouble\":{\"%1$s\":\"a\"}}}".formatted(key));

        assertThat(result.text())
                .contains("\"at\":\"/value/byFloat/" + key + "\"", "\"at\":\"/value/byDouble/" + key + "\"");
    }

    @Test
    void strictDefinitionOfMaps_asksForPairs() {
        DefinitionOptions options = DefinitionOptions.DEFAULT.only("maps").withStrictness(Strictness.ON);

        assertThat(TOOLS.definitions(WireFormat.OPENAI_RESPONSES, options))
                .contains("\"byColor\":{\"type\":\"array\",")
                .containsPattern(
                        "\"key\":\\{\"type\":\"string\",\"description\":\"[^\"]*\",\"enum\":\\[\"RED\",\"dark-green\",\"BLUE\"]}");
    }

    @Test
    void singleValue_isAListOfItWhereReadingIsLenient() {
        String arguments = "{\"value\":{\"letters\":\"b\",\"colors\":\"RED\",\"numbers\":5}}";

        assertThat(tools(true).call("optionals", arguments).text())
                .contains("\"letters\":[\"b\"]", "\"colors\":[\"RED\"]", "\"numbers\":[5]");
        assertThat(TOOLS.call("optionals", arguments).text())
                .contains("INVALID_ARGUMENTS", "/value/letters", "/value/colors", "/value/numbers");
    }

    private static Toolwave tools(boolean lenient) {
        return Toolwave.builder()
                .toolset(EveryTypeToolset.of(new EveryType()))
                .toolset(OpenTypesToolset.of(new OpenTypes()))
                .acceptSingleValueAsList(lenient)
                .build();
    }

    /** Returns the name of a tool and its arguments. */
    private static String[] seed(String name) throws IOException {
        String path = "DecoderFuzzTestInputs/anyArguments_areValueOrArgumentError/" + name;
        try (InputStream seed = EveryTypeTest.class.getResourceAsStream(path)) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
        }
    }
}
