package dev.toolwave.samples.clients.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.clients.loopback.Answers;
import dev.toolwave.samples.clients.loopback.Written;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol's Java SDK reads what Toolwave writes, and Toolwave reads what it writes. */
class McpClientTest {

    private static final McpJsonMapper MAPPER = McpJsonDefaults.getMapper();

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "definitions-strict", "definitions-options"})
    void definitions_areWrittenAgainAsTheyWere(String name) throws IOException {
        List<?> definitions = MAPPER.readValue(Written.read("mcp", name), List.class);
        assertThat(definitions).isNotEmpty();
        for (Object definition : definitions) {
            McpSchema.Tool tool = MAPPER.convertValue(definition, McpSchema.Tool.class);

            Map<?, ?> again = MAPPER.readValue(MAPPER.writeValueAsString(tool), Map.class);
            assertThat(again).isEqualTo(definition);
        }
    }

    @Test
    void results_areReadAsResults() throws IOException {
        for (Object written : MAPPER.readValue(Written.read("mcp", "results"), List.class)) {
            McpSchema.CallToolResult result = MAPPER.convertValue(written, McpSchema.CallToolResult.class);

            Map<?, ?> again = MAPPER.readValue(MAPPER.writeValueAsString(result), Map.class);
            assertThat(again.get("content")).isEqualTo(((Map<?, ?>) written).get("content"));
            assertThat(again.get("structuredContent")).isEqualTo(((Map<?, ?>) written).get("structuredContent"));
            assertThat(Boolean.TRUE.equals(result.isError())).isEqualTo(((Map<?, ?>) written).containsKey("isError"));
        }
    }

    @Test
    void structuredContent_conformsToTheOutputSchema() throws IOException {
        List<?> definitions = MAPPER.readValue(Written.read("mcp", "definitions"), List.class);
        List<?> results = MAPPER.readValue(Written.read("mcp", "results"), List.class);
        for (int i = 0; i < 2; i++) { // forecast and book_trip, in both files
            McpSchema.Tool tool = MAPPER.convertValue(definitions.get(i), McpSchema.Tool.class);
            Object structured = ((Map<?, ?>) results.get(i)).get("structuredContent");

            JsonSchemaValidator.ValidationResponse response =
                    McpJsonDefaults.getSchemaValidator().validate(tool.outputSchema(), structured);

            assertThat(response.valid()).as(response.errorMessage()).isTrue();
        }
    }

    @Test
    void request_isAnsweredByAResponseThatTheSdkReads() throws IOException {
        McpSchema.CallToolRequest params = McpSchema.CallToolRequest.builder("forecast")
                .arguments(Map.of("city", "Oslo"))
                .build();
        McpSchema.JSONRPCRequest request = new McpSchema.JSONRPCRequest("tools/call", 7, params);

        List<ToolCall> calls = WireFormat.MCP.readCalls(MAPPER.writeValueAsString(request));
        String written = WireFormat.MCP.writeResults(Answers.to(calls));

        assertThat(calls).extracting(ToolCall::argumentsJson).containsExactly("{\"city\":\"Oslo\"}");
        McpSchema.JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(MAPPER, written);
        assertThat(message).isInstanceOfSatisfying(McpSchema.JSONRPCResponse.class, response -> {
            assertThat(response.id()).isEqualTo(7);
            assertThat(MAPPER.convertValue(response.result(), McpSchema.CallToolResult.class)
                            .isError())
                    .isTrue();
        });
    }
}
