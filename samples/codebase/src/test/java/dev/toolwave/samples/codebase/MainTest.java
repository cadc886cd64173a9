package dev.toolwave.samples.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeTree() throws IOException {
        Files.writeString(directory.resolve("README.md"), "# A tree\n\nTODO: more\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "openai"})
    void recordedResponse_runsAsOneTurn(String format) {
        assertThat(run("", "--format", format)).isZero();
        assertThat(text(out))
                .contains("== Tool definitions for a request to Anthropic", "\"input_schema\"")
                .contains("== Tool definitions for a request to OpenAI", "\"parameters\"")
                .contains("== Plans", "overview")
                .contains("\\\"openTasks\\\":1", "no such file in the tree")
                .contains("== Timeline", "busiestFiles");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void eager_givesTheSameResults() {
        assertThat(run("")).isZero();
        String waves = results(text(out));
        out.reset();
        assertThat(run("", "--eager")).isZero();
        assertThat(results(text(out))).isEqualTo(waves);
    }

    @Test
    void responseOnStandardInput_isRead() {
        String response = """
                {"content":[{"type":"tool_use","id":"t1","name":"readFile","input":{"path":"README.md"}},
                            {"type":"tool_use","id":"t2","name":"raedFile","input":{}}]}
                """;
        assertThat(run(response, "--response", "-")).isZero();
        assertThat(results(text(out))).contains("# A tree", "UNKNOWN_TOOL", "did you mean 'readFile'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bogus",
                "--directory",
                "--format nosuch",
                "--directory /no/such/directory",
                "--response no.json"
            })
    void commandLineThatCannotBeDone_isOneLineAndStatus2(String line) {
        assertThat(run("", line.split(" "))).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(1).allMatch(text -> text.startsWith("codebase: "));
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"content\":[{\"type\":\"tool_use\",\"id\":\"t\"}]}", "no json"})
    void malformedResponse_isOneLineAndStatus2(String response) {
        assertThat(run(response, "--response", "-")).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(1).allMatch(text -> text.startsWith("codebase: "));
    }

    @Test
    void help_saysHow() {
        assertThat(run("", "--help")).isZero();
        assertThat(text(out)).isEqualTo(Options.USAGE);
    }

    private int run(String input, String... arguments) {
        return Main.run(
                List.of(arguments),
                directory,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String results(String output) {
        return output.substring(output.indexOf("== Tool results"), output.indexOf("== Timeline"));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
