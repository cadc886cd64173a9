package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models qualify names of tools, or add tokens of their chat template. */
class UnknownToolTest {

    private static final List<String> TOOLS = List.of("get_weather", "book_trip");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default_api.get_weather",
                "functions.get_weather",
                "default_api:get_weather",
                "mcp__travel__get_weather",
                "travel/get_weather",
                "get_weather<|channel|>commentary",
                "functions.getWeather",
                "get_wether"
            })
    void qualifiedName_suggestsTheTool(String name) {
        assertThat(ErrorJson.unknownTool(name, TOOLS).message())
                .isEqualTo("there is no tool with this name; did you mean 'get_weather'?");
    }

    @Test
    void nameThatIsNotSimilar_listsTheTools_ifTheyAreFew() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "tool" + i).toList();

        assertThat(ErrorJson.unknownTool("zzz", TOOLS).message())
                .isEqualTo("there is no tool with this name; the tools are get_weather, book_trip");
        assertThat(ErrorJson.unknownTool("zzz", many).message()).isEqualTo("there is no tool with this name");
        assertThat(ErrorJson.unknownTool("zzz", List.of()).message()).isEqualTo("there is no tool with this name");
    }
}
