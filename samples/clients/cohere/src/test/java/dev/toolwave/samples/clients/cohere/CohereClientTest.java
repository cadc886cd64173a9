package dev.toolwave.samples.clients.cohere;

import static org.assertj.core.api.Assertions.assertThat;

import com.cohere.api.Cohere;
import com.cohere.api.core.ObjectMappers;
import com.cohere.api.resources.v2.requests.V2ChatRequest;
import com.cohere.api.resources.v2.types.V2ChatResponse;
import com.cohere.api.resources.v2.types.V2ChatStreamResponse;
import com.cohere.api.types.AssistantMessage;
import com.cohere.api.types.ChatMessageV2;
import com.cohere.api.types.ChatToolCallDeltaEvent;
import com.cohere.api.types.ChatToolCallDeltaEventDelta;
import com.cohere.api.types.ChatToolCallDeltaEventDeltaMessage;
import com.cohere.api.types.ChatToolCallDeltaEventDeltaMessageToolCalls;
import com.cohere.api.types.ChatToolCallDeltaEventDeltaMessageToolCallsFunction;
import com.cohere.api.types.ChatToolCallStartEvent;
import com.cohere.api.types.ChatToolCallStartEventDelta;
import com.cohere.api.types.ChatToolCallStartEventDeltaMessage;
import com.cohere.api.types.ToolCallV2;
import com.cohere.api.types.ToolV2;
import com.cohere.api.types.ToolV2Function;
import com.cohere.api.types.UserMessageV2;
import com.cohere.api.types.UserMessageV2Content;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
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

/** Cohere's own client takes what Toolwave writes, and Toolwave reads what it gives. */
class CohereClientTest {

    private static final ObjectMapper MAPPER = ObjectMappers.JSON_MAPPER;

    private static final String TWO_CALLS = """
            {"id":"1","finish_reason":"TOOL_CALL","message":{"role":"assistant","tool_plan":"I will look.","tool_calls":[
              {"id":"call_1","type":"function","function":{"name":"forecast","arguments":"{\\"city\\":\\"Oslo\\"}"}},
              {"id":"call_2","type":"function","function":{"name":"book_trip","arguments":"{}"}}]}}""";

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-strict-all", "definitions-options"})
    void definitions_areReadWithoutUnknownFields_andWrittenAgainAsTheyWere(String name) throws IOException {
        JsonNode definitions = MAPPER.readTree(Written.read("cohere", name));
        assertThat(definitions).isNotEmpty();
        for (JsonNode definition : definitions) {
            ToolV2 tool = tool(definition);

            assertThat(tool.getFunction().orElseThrow().getAdditionalProperties())
                    .isEmpty();
            assertThat(MAPPER.readTree(MAPPER.writeValueAsString(tool))).isEqualTo(definition);
        }
    }

    @Test
    void turn_goesThroughTheClient() throws IOException {
        try (CannedProvider provider = new CannedProvider(TWO_CALLS, TWO_CALLS)) {
            Cohere client = Cohere.builder().token("none").url(provider.url()).build();
            JsonNode definitions = MAPPER.readTree(Written.read("cohere", "definitions"));
            List<ToolV2> tools = new ArrayList<>();
            for (JsonNode definition : definitions) {
                tools.add(tool(definition));
            }
            List<ChatMessageV2> history = new ArrayList<>(List.of(ChatMessageV2.user(UserMessageV2.builder()
                    .content(UserMessageV2Content.of("Where shall I go?"))
                    .build())));
            V2ChatResponse response = client.v2().chat(request(history, tools));

            List<ToolCall> calls = calls(response);
            String results = WireFormat.COHERE.writeResults(Answers.to(calls));
            history.add(ChatMessageV2.assistant(AssistantMessage.builder()
                    .toolCalls(response.getMessage().getToolCalls())
                    .build()));
            history.addAll(List.of(MAPPER.readValue(results, ChatMessageV2[].class)));
            client.v2().chat(request(history, tools));

            assertThat(calls).isEqualTo(WireFormat.COHERE.readCalls(TWO_CALLS));
            assertThat(provider.requests().get(0).path()).isEqualTo("/v2/chat");
            assertThat(MAPPER.readTree(provider.requests().get(0).body()).get("tools"))
                    .isEqualTo(definitions);
            JsonNode messages =
                    MAPPER.readTree(provider.requests().get(1).body()).get("messages");
            assertThat(messages.get(2)).isEqualTo(MAPPER.readTree(results).get(0));
            assertThat(messages.get(3)).isEqualTo(MAPPER.readTree(results).get(1));
        }
    }

    /** The client gives the same call for these events, so that they are what the provider sends. */
    @Test
    void stream_isReadLikeTheClientReadsIt() throws IOException {
        List<String> events = List.of("""
                {"type":"tool-call-start","index":0,"delta":{"message":{"tool_calls":
                 {"id":"call_1","type":"function","function":{"name":"forecast","arguments":""}}}}}""", """
                {"type":"tool-call-delta","index":0,"delta":{"message":{"tool_calls":{"function":{"arguments":"{}"}}}}}""", """
                {"type":"tool-call-end","index":0}""", """
                {"type":"message-end","delta":{"finish_reason":"TOOL_CALL"}}""");
        ToolCallAccumulator accumulator = WireFormat.COHERE.accumulator();
        List<V2ChatStreamResponse> read = new ArrayList<>();
        for (String event : events) {
            accumulator.accept(event);
            read.add(MAPPER.readValue(event, V2ChatStreamResponse.class));
        }

        ToolCallV2 start = read.get(0)
                .getToolCallStart()
                .flatMap(ChatToolCallStartEvent::getDelta)
                .flatMap(ChatToolCallStartEventDelta::getMessage)
                .flatMap(ChatToolCallStartEventDeltaMessage::getToolCalls)
                .orElseThrow();
        String arguments = read.get(1)
                .getToolCallDelta()
                .flatMap(ChatToolCallDeltaEvent::getDelta)
                .flatMap(ChatToolCallDeltaEventDelta::getMessage)
                .flatMap(ChatToolCallDeltaEventDeltaMessage::getToolCalls)
                .flatMap(ChatToolCallDeltaEventDeltaMessageToolCalls::getFunction)
                .flatMap(ChatToolCallDeltaEventDeltaMessageToolCallsFunction::getArguments)
                .orElseThrow();
        assertThat(read.get(2).isToolCallEnd()).isTrue();
        assertThat(read.get(3).isMessageEnd()).isTrue();
        assertThat(accumulator.calls())
                .containsExactly(new ToolCall(
                        start.getId(),
                        start.getFunction().orElseThrow().getName().orElseThrow(),
                        arguments));
    }

    private static V2ChatRequest request(List<ChatMessageV2> history, List<ToolV2> tools) {
        return V2ChatRequest.builder()
                .model("command")
                .messages(history)
                .tools(tools)
                .build();
    }

    /** Builds the calls by hand: the client writes {@code type} twice for a call that it has read, which is not valid JSON. */
    private static List<ToolCall> calls(V2ChatResponse response) {
        return response.getMessage().getToolCalls().orElseThrow().stream()
                .map(call -> new ToolCall(
                        call.getId(),
                        call.getFunction().orElseThrow().getName().orElseThrow(),
                        call.getFunction().orElseThrow().getArguments().orElseThrow()))
                .toList();
    }

    /** The client writes {@code type} twice for a tool that it has read from JSON, so that only the function is read. */
    private static ToolV2 tool(JsonNode definition) throws IOException {
        return ToolV2.builder()
                .function(MAPPER.treeToValue(definition.get("function"), ToolV2Function.class))
                .build();
    }
}
