package dev.toolwave.samples.clients.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonSchemaValidator;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.Tool;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.clients.loopback.Answers;
import dev.toolwave.samples.clients.loopback.CannedProvider;
import dev.toolwave.samples.clients.loopback.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenAI's own client takes what Toolwave writes, and Toolwave reads what it gives, for both of its APIs. */
@SuppressWarnings("deprecation") // how else would unknown fields be seen?
class OpenAiClientTest {

    private static final JsonMapper MAPPER = ObjectMappers.jsonMapper();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String CHAT = """
            {"id":"c","object":"chat.completion","created":1,"model":"gpt","choices":[{"index":0,"logprobs":null,
             "finish_reason":"tool_calls","message":{"role":"assistant","content":null,"refusal":null,"tool_calls":[
              {"id":"call_1","type":"function","function":{"name":"forecast","arguments":"{\\"city\\":\\"Oslo\\"}"}},
              {"id":"call_2","type":"function","function":{"name":"book_trip","arguments":"{}"}}]}}]}""";

    private static final String RESPONSE = """
            {"id":"resp_1","object":"response","created_at":1,"status":"completed","error":null,"incomplete_details":null,
             "instructions":null,"metadata":{},"model":"gpt","parallel_tool_calls":true,"temperature":1,"tool_choice":"auto",
             "tools":[],"top_p":1,"output":[
              {"type":"function_call","id":"fc_1","call_id":"call_1","name":"forecast","arguments":"{\\"city\\":\\"Oslo\\"}",
               "status":"completed","caller":{"type":"program","caller_id":"call_p"}},
              {"type":"function_call","id":"fc_2","call_id":"call_2","name":"book_trip","arguments":"{}","namespace":"crm",
               "status":"completed"}]}""";

    private final List<OpenAIClient> clients = new ArrayList<>();

    @AfterEach
    void closeClients() {
        clients.forEach(OpenAIClient::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-strict-all", "definitions-options"})
    void chatDefinitions_areReadWithoutUnknownFields_andWrittenAgainAsTheyWere(String name) throws IOException {
        for (JsonNode definition : MAPPER.readTree(Written.read("openai_chat", name))) {
            ChatCompletionTool tool = MAPPER.treeToValue(definition, ChatCompletionTool.class);

            tool.validate();
            assertThat(tool.asFunction()._additionalProperties()).isEmpty();
            assertThat(tool.asFunction().function()._additionalProperties()).isEmpty();
            assertThat(MAPPER.<JsonNode>valueToTree(tool)).isEqualTo(definition);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-strict-all", "definitions-options"})
    void responsesDefinitions_areReadWithoutUnknownFields_andWrittenAgainAsTheyWere(String name) throws IOException {
        for (JsonNode definition : MAPPER.readTree(Written.read("openai_responses", name))) {
            Tool tool = MAPPER.treeToValue(definition, Tool.class);

            tool.validate();
            assertThat(tool.asFunction()._additionalProperties()).isEmpty();
            assertThat(MAPPER.<JsonNode>valueToTree(tool)).isEqualTo(definition);
        }
    }

    /** The validator refuses a union with null, which the API's documentation gives as the way; there is nothing else. */
    @Test
    void strictSchemas_passTheClientsValidator_exceptForUnionsWithNull() throws IOException {
        int checked = 0;
        for (JsonNode definition : MAPPER.readTree(Written.read("openai_responses", "definitions-strict"))) {
            if (definition.get("strict").booleanValue()) {
                ObjectNode schema = definition.get("parameters").deepCopy();
                schema.put("$schema", DIALECT);

                List<String> errors =
                        JsonSchemaValidator.Companion.create().validate(schema).errors();

                assertThat(errors).allMatch(error -> error.endsWith("Unsupported 'type' value: 'null'."));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(4);
    }

    @Test
    void chatTurn_goesThroughTheClient() throws IOException {
        try (CannedProvider provider = new CannedProvider(CHAT, CHAT)) {
            ChatCompletionCreateParams.Builder request = ChatCompletionCreateParams.builder()
                    .model("gpt")
                    .addUserMessage("Where shall I go?")
                    .tools(List.of(
                            MAPPER.readValue(Written.read("openai_chat", "definitions"), ChatCompletionTool[].class)));
            ChatCompletion completion = client(provider).chat().completions().create(request.build());

            List<ToolCall> calls = WireFormat.OPENAI_CHAT.readCalls(MAPPER.writeValueAsString(completion));
            String results = WireFormat.OPENAI_CHAT.writeResults(Answers.to(calls));
            request.addMessage(completion.choices().get(0).message());
            for (ChatCompletionMessageParam answer : MAPPER.readValue(results, ChatCompletionMessageParam[].class)) {
                request.addMessage(answer.validate());
            }
            client(provider).chat().completions().create(request.build());

            assertThat(calls).extracting(ToolCall::id).containsExactly("call_1", "call_2");
            assertThat(provider.requests().get(0).path()).isEqualTo("/v1/chat/completions");
            assertThat(sent(provider, 0).get("tools"))
                    .isEqualTo(MAPPER.readTree(Written.read("openai_chat", "definitions")));
            JsonNode messages = sent(provider, 1).get("messages");
            assertThat(messages).hasSize(5);
            for (int i = 0; i < 3; i++) {
                assertThat(messages.get(2 + i))
                        .isEqualTo(MAPPER.readTree(results).get(i));
            }
        }
    }

    @Test
    void responsesTurn_goesThroughTheClient() throws IOException {
        try (CannedProvider provider = new CannedProvider(RESPONSE, RESPONSE)) {
            ResponseCreateParams.Builder request = ResponseCreateParams.builder()
                    .model("gpt")
                    .tools(List.of(MAPPER.readValue(Written.read("openai_responses", "definitions"), Tool[].class)));
            Response response = client(provider)
                    .responses()
                    .create(request.input("Where shall I go?").build());

            List<ToolCall> calls = WireFormat.OPENAI_RESPONSES.readCalls(MAPPER.writeValueAsString(response));
            String results = WireFormat.OPENAI_RESPONSES.writeResults(Answers.to(calls));
            List<ResponseInputItem> items = List.of(MAPPER.readValue(results, ResponseInputItem[].class));
            items.forEach(item -> {
                item.validate();
                assertThat(item.asFunctionCallOutput()._additionalProperties()).isEmpty();
            });
            client(provider).responses().create(request.inputOfResponse(items).build());

            assertThat(calls).extracting(ToolCall::id).containsExactly("call_1", "call_2");
            assertThat(provider.requests().get(0).path()).isEqualTo("/v1/responses");
            assertThat(sent(provider, 0).get("tools"))
                    .isEqualTo(MAPPER.readTree(Written.read("openai_responses", "definitions")));
            assertThat(sent(provider, 1).get("input")).isEqualTo(MAPPER.readTree(results));
            assertThat(sent(provider, 1)
                            .get("input")
                            .get(0)
                            .get("caller")
                            .get("caller_id")
                            .textValue())
                    .isEqualTo("call_p");
        }
    }

    private OpenAIClient client(CannedProvider provider) {
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .baseUrl(provider.url() + "/v1")
                .apiKey("none")
                .maxRetries(0)
                .build();
        clients.add(client);
        return client;
    }

    private static JsonNode sent(CannedProvider provider, int request) throws IOException {
        return MAPPER.readTree(provider.requests().get(request).body());
    }
}
