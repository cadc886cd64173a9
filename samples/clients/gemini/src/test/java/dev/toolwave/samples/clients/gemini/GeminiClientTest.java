package dev.toolwave.samples.clients.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import com.google.genai.types.Tool;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.clients.loopback.Answers;
import dev.toolwave.samples.clients.loopback.CannedProvider;
import dev.toolwave.samples.clients.loopback.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's own client takes what Toolwave writes, and Toolwave reads what it gives. */
class GeminiClientTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String TWO_CALLS = """
            {"candidates":[{"index":0,"finishReason":"STOP","content":{"role":"model","parts":[
              {"functionCall":{"id":"fc1","name":"forecast","args":{"city":"Oslo"}},"thoughtSignature":"c2lnbmF0dXJl"},
              {"functionCall":{"name":"book_trip","args":{}}}]}}]}""";

    /** The client drops keys that it does not know without a word, so that what it writes again is compared. */
    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-options"})
    void definitions_areWrittenAgainAsTheyWere(String name) throws IOException {
        JsonNode declarations =
                MAPPER.readTree(Written.read("gemini", name)).get(0).get("functionDeclarations");
        assertThat(declarations).isNotEmpty();
        for (JsonNode declaration : declarations) {
            FunctionDeclaration read = FunctionDeclaration.fromJson(declaration.toString());

            assertThat(MAPPER.readTree(read.toJson())).isEqualTo(declaration);
        }
    }

    @Test
    void results_areWrittenAgainAsTheyWere() throws IOException {
        JsonNode results = MAPPER.readTree(Written.read("gemini", "results"));

        assertThat(MAPPER.readTree(Content.fromJson(results.toString()).toJson()))
                .isEqualTo(results);
    }

    @Test
    void turn_goesThroughTheClient() throws IOException {
        try (CannedProvider provider = new CannedProvider(TWO_CALLS, TWO_CALLS);
                Client client = Client.builder()
                        .apiKey("none")
                        .httpOptions(
                                HttpOptions.builder().baseUrl(provider.url()).build())
                        .build()) {
            JsonNode tools = MAPPER.readTree(Written.read("gemini", "definitions"));
            GenerateContentConfig config = GenerateContentConfig.builder()
                    .tools(Tool.fromJson(tools.get(0).toString()))
                    .build();
            List<Content> history = new ArrayList<>(List.of(Content.builder()
                    .role("user")
                    .parts(Part.fromText("Where shall I go?"))
                    .build()));
            GenerateContentResponse response = client.models.generateContent("gemini", history, config);

            List<ToolCall> calls = WireFormat.GEMINI.readCalls(response.toJson());
            String results = WireFormat.GEMINI.writeResults(Answers.to(calls));
            history.add(response.candidates().orElseThrow().get(0).content().orElseThrow());
            history.add(Content.fromJson(results));
            client.models.generateContent("gemini", history, config);

            assertThat(calls).extracting(ToolCall::id).containsExactly("fc1", "call_2");
            assertThat(provider.requests().get(0).path()).isEqualTo("/v1beta/models/gemini:generateContent");
            JsonNode first = MAPPER.readTree(provider.requests().get(0).body());
            assertThat(first.get("tools")).isEqualTo(tools);
            JsonNode contents =
                    MAPPER.readTree(provider.requests().get(1).body()).get("contents");
            assertThat(contents.get(1)
                            .get("parts")
                            .get(0)
                            .get("thoughtSignature")
                            .textValue())
                    .isEqualTo("c2lnbmF0dXJl");
            assertThat(contents.get(2)).isEqualTo(MAPPER.readTree(results));
        }
    }
}
