package dev.toolwave.samples.clients.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.clients.loopback.Answers;
import dev.toolwave.samples.clients.loopback.CannedProvider;
import dev.toolwave.samples.clients.loopback.Written;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ImageSource;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;

/** Amazon's own client sends what Toolwave writes: member for member, since it reads no JSON itself. */
class BedrockClientTest {

    private static final String TWO_CALLS = """
            {"output":{"message":{"role":"assistant","content":[
              {"toolUse":{"toolUseId":"tu_1","name":"forecast","input":{"city":"Oslo"}}},
              {"toolUse":{"toolUseId":"tu_2","name":"book_trip","input":{}}}]}},
             "stopReason":"tool_use","usage":{"inputTokens":1,"outputTokens":1,"totalTokens":2},"metrics":{"latencyMs":1}}""";

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-strict-all", "definitions-options"})
    void definitions_areSentAsTheyWereWritten(String name) throws IOException {
        try (CannedProvider provider = new CannedProvider(TWO_CALLS);
                BedrockRuntimeClient client = client(provider)) {
            JsonNode definitions = JsonNode.parser().parse(Written.read("bedrock", name));

            client.converse(request(definitions, List.of(question())));

            assertThat(provider.requests().get(0).path()).isEqualTo("/model/claude/converse");
            assertThat(sent(provider, 0).field("toolConfig").orElseThrow().field("tools"))
                    .contains(definitions);
        }
    }

    @Test
    void turn_goesThroughTheClient() throws IOException {
        try (CannedProvider provider = new CannedProvider(TWO_CALLS, TWO_CALLS);
                BedrockRuntimeClient client = client(provider)) {
            JsonNode definitions = JsonNode.parser().parse(Written.read("bedrock", "definitions"));
            List<Message> history = new ArrayList<>(List.of(question()));
            ConverseResponse response = client.converse(request(definitions, history));

            List<ToolCall> calls = WireFormat.BEDROCK.readCalls(TWO_CALLS);
            JsonNode results = JsonNode.parser().parse(WireFormat.BEDROCK.writeResults(Answers.to(calls)));
            history.add(response.output().message());
            history.add(Message.builder()
                    .role(text(results, "role"))
                    .content(results.field("content").orElseThrow().asArray().stream()
                            .map(BedrockClientTest::result)
                            .toList())
                    .build());
            client.converse(request(definitions, history));

            assertThat(response.output().message().content())
                    .extracting(block -> block.toolUse().toolUseId())
                    .isEqualTo(calls.stream().map(ToolCall::id).toList());
            assertThat(sent(provider, 1).field("messages").orElseThrow().index(2))
                    .contains(results);
        }
    }

    private static BedrockRuntimeClient client(CannedProvider provider) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(URI.create(provider.url()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .build();
    }

    private static ConverseRequest request(JsonNode definitions, List<Message> history) {
        return ConverseRequest.builder()
                .modelId("claude")
                .messages(history)
                .toolConfig(config -> config.tools(definitions.asArray().stream()
                        .map(BedrockClientTest::tool)
                        .toList()))
                .build();
    }

    private static Message question() {
        return Message.builder()
                .role("user")
                .content(ContentBlock.fromText("Where shall I go?"))
                .build();
    }

    private static Tool tool(JsonNode definition) {
        if (definition.field("cachePoint").isPresent()) {
            JsonNode point = definition.field("cachePoint").orElseThrow();
            return Tool.fromCachePoint(CachePointBlock.builder()
                    .type(text(point, "type"))
                    .ttl(text(point, "ttl"))
                    .build());
        }
        JsonNode spec = definition.field("toolSpec").orElseThrow();
        JsonNode schema = spec.field("inputSchema").orElseThrow().field("json").orElseThrow();
        return Tool.fromToolSpec(builder -> builder.name(text(spec, "name"))
                .description(text(spec, "description"))
                .inputSchema(ToolInputSchema.fromJson(Documents.of(schema)))
                .strict(spec.field("strict").map(JsonNode::asBoolean).orElse(null)));
    }

    private static ContentBlock result(JsonNode block) {
        JsonNode result = block.field("toolResult").orElseThrow();
        return ContentBlock.fromToolResult(ToolResultBlock.builder()
                .toolUseId(text(result, "toolUseId"))
                .status(text(result, "status"))
                .content(result.field("content").orElseThrow().asArray().stream()
                        .map(BedrockClientTest::content)
                        .toList())
                .build());
    }

    private static ToolResultContentBlock content(JsonNode block) {
        if (block.field("json").isPresent()) {
            return ToolResultContentBlock.fromJson(
                    Documents.of(block.field("json").orElseThrow()));
        }
        if (block.field("text").isPresent()) {
            return ToolResultContentBlock.fromText(text(block, "text"));
        }
        JsonNode image = block.field("image").orElseThrow();
        byte[] bytes = Base64.getDecoder().decode(text(image.field("source").orElseThrow(), "bytes"));
        return ToolResultContentBlock.fromImage(builder ->
                builder.format(text(image, "format")).source(ImageSource.fromBytes(SdkBytes.fromByteArray(bytes))));
    }

    private static String text(JsonNode object, String name) {
        return object.field(name).map(JsonNode::asString).orElse(null);
    }

    private static JsonNode sent(CannedProvider provider, int request) {
        return JsonNode.parser().parse(provider.requests().get(request).body());
    }
}
