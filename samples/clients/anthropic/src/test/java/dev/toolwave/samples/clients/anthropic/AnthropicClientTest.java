package dev.toolwave.samples.clients.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonSchemaValidator;
import com.anthropic.core.ObjectMappers;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.MessageParam;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.clients.loopback.Answers;
import dev.toolwave.samples.clients.loopback.CannedProvider;
import dev.toolwave.samples.clients.loopback.Written;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anthropic's own client takes what Toolwave writes, and Toolwave reads what it gives. */
class AnthropicClientTest {

    private static final JsonMapper MAPPER = ObjectMappers.jsonMapper();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String TWO_CALLS = """
            {"id":"msg_1","type":"message","role":"assistant","model":"claude","container":null,"stop_reason":"tool_use",
             "stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1},"content":[
              {"type":"tool_use","id":"toolu_1","name":"forecast","input":{"city":"Oslo"},"caller":{"type":"direct"}},
              {"type":"tool_use","id":"toolu_2","name":"book_trip","input":{},"caller":{"type":"direct"}}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-strict-all", "definitions-options"})
    void definitions_areReadWithoutUnknownFields_andWrittenAgainAsTheyWere(String name) throws IOException {
        JsonNode definitions = MAPPER.readTree(Written.read("anthropic", name));
        assertThat(definitions).isNotEmpty();
        for (JsonNode definition : definitions) {
            Tool tool = MAPPER.treeToValue(definition, Tool.class);

            tool.validate();
            assertThat(tool._additionalProperties()).isEmpty();
            assertThat(MAPPER.<JsonNode>valueToTree(tool)).isEqualTo(definition);
        }
    }

    /** The validator refuses optional properties, which the API's documentation allows; there is nothing else to refuse. */
    @Test
    void strictSchemas_passTheClientsValidator_exceptForOptionalProperties() throws IOException {
        for (JsonNode definition : MAPPER.readTree(Written.read("anthropic", "definitions-strict-all"))) {
            ObjectNode schema = definition.get("input_schema").deepCopy();
            schema.put("$schema", DIALECT);

            List<String> errors =
                    JsonSchemaValidator.Companion.create().validate(schema).errors();

            assertThat(errors).allMatch(error -> error.endsWith("is not listed as 'required'."));
        }
    }

    @Test
    void turn_goesThroughTheClient() throws IOException {
        try (CannedProvider provider = new CannedProvider(TWO_CALLS, TWO_CALLS);
                AutoCloseableClient client = new AutoCloseableClient(provider.url())) {
            List<Tool> tools = List.of(MAPPER.readValue(Written.read("anthropic", "definitions"), Tool[].class));
            MessageCreateParams.Builder request =
                    MessageCreateParams.builder().model("claude").maxTokens(100).addUserMessage("Where shall I go?");
            tools.forEach(request::addTool);
            Message message = client.messages(request);

            List<ToolCall> calls = WireFormat.ANTHROPIC.readCalls(MAPPER.writeValueAsString(message));
            String results = WireFormat.ANTHROPIC.writeResults(Answers.to(calls));
            MessageParam answer = MAPPER.readValue(results, MessageParam.class);
            client.messages(request.addMessage(message).addMessage(answer.validate()));

            assertThat(calls).extracting(ToolCall::id).containsExactly("toolu_1", "toolu_2");
            JsonNode first = MAPPER.readTree(provider.requests().get(0).body());
            assertThat(provider.requests().get(0).path()).isEqualTo("/v1/messages");
            assertThat(first.get("tools")).isEqualTo(MAPPER.readTree(Written.read("anthropic", "definitions")));
            JsonNode second = MAPPER.readTree(provider.requests().get(1).body());
            assertThat(second.get("messages").get(2)).isEqualTo(MAPPER.readTree(results));
            assertThat(second.get("messages").get(1).get("content").get(0).get("caller"))
                    .isNotNull();
        }
    }

    @Test
    void results_areReadWithoutUnknownFields() throws IOException {
        for (JsonNode block :
                MAPPER.readTree(Written.read("anthropic", "results")).get("content")) {
            ToolResultBlockParam result = MAPPER.treeToValue(block, ToolResultBlockParam.class);

            result.validate();
            assertThat(result._additionalProperties()).isEmpty();
            assertThat(MAPPER.<JsonNode>valueToTree(result)).isEqualTo(block);
        }
    }

    /** The client, which has a close method but does not implement AutoCloseable. */
    private record AutoCloseableClient(AnthropicClient client) implements AutoCloseable {

        AutoCloseableClient(String url) {
            this(AnthropicOkHttpClient.builder()
                    .baseUrl(url)
                    .apiKey("none")
                    .maxRetries(0)
                    .build());
        }

        Message messages(MessageCreateParams.Builder request) {
            return client.messages().create(request.build());
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
