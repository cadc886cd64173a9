package dev.toolwave.samples.clients.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.trip.TripTools;
import dev.toolwave.samples.trip.TripToolsToolset;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocol's own client lists and calls tools over HTTP, where Toolwave reads its requests and writes the answers. */
class McpHttpTest {

    private static final McpJsonMapper MAPPER = McpJsonDefaults.getMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Toolwave toolwave =
            Toolwave.builder().toolset(TripToolsToolset.of(new TripTools())).build();
    private McpServer server;
    private McpSyncClient client;

    @BeforeEach
    void connect() throws IOException {
        server = new McpServer(toolwave);
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(server.url())
                        .endpoint("/tools")
                        .build())
                .requestTimeout(LIMIT)
                .initializationTimeout(LIMIT)
                .enableCallToolSchemaCaching(true) // lists tools first and holds results against their output schemas
                .build();
        client.initialize();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        toolwave.close();
    }

    @Test
    void definitions_areListedAsTheyWereWritten() throws IOException {
        List<McpSchema.Tool> tools = client.listTools().tools();

        assertThat(tools).extracting(McpSchema.Tool::name).containsExactly("geocode", "forecast", "events", "planTrip");
        List<?> again = MAPPER.readValue(MAPPER.writeValueAsString(tools), List.class);
        assertThat(again).isEqualTo(MAPPER.readValue(toolwave.definitions(WireFormat.MCP), List.class));
        McpSchema.Tool forecast = tools.get(1);
        assertThat(forecast.description()).isEqualTo("Forecasts the weather of a city.");
        assertThat(forecast.inputSchema()).containsEntry("required", List.of("day", "city"));
        assertThat(forecast.outputSchema()).containsEntry("type", "object").containsKey("properties");
        assertThat(forecast.annotations().readOnlyHint()).isTrue();
        assertThat(forecast.annotations().destructiveHint()).isFalse();
        assertThat(forecast.annotations().idempotentHint()).isTrue();
        assertThat(forecast.annotations().openWorldHint()).isTrue();
    }

    @Test
    void call_isAnsweredByWhatTheToolsOfItsPlanReturn() {
        Map<String, Object> arguments = Map.of("city", "Oslo", "day", "2026-12-01");

        McpSchema.CallToolResult result = call("planTrip", arguments);

        assertThat(result.isError()).isNotEqualTo(true);
        assertThat(result.structuredContent())
                .isEqualTo(Map.of(
                        "city",
                        "Oslo",
                        "weather",
                        Map.of("day", "2026-12-01", "sky", "snow", "celsius", -2),
                        "events",
                        List.of("Oslo Philharmonic", "Christmas market")));
        assertThat(sentCall()).isEqualTo(Map.of("name", "planTrip", "arguments", arguments));
    }

    @Test
    void valueThatIsNoObject_isWrappedAsItsOutputSchemaSays() {
        McpSchema.CallToolResult result = call("events", Map.of("city", "Oslo", "day", "2026-12-01"));

        assertThat(result.structuredContent())
                .isEqualTo(Map.of("result", List.of("Oslo Philharmonic", "Christmas market")));
        assertThat(text(result)).isEqualTo("[\"Oslo Philharmonic\",\"Christmas market\"]");
    }

    @Test
    void failureOfATool_isAnErrorForTheModel() {
        McpSchema.CallToolResult result = call("geocode", Map.of("city", "Atlantis"));

        assertThat(result.isError()).isTrue();
        assertThat(result.structuredContent()).isNull();
        assertThat(text(result)).contains("unknown city; known are Oslo and Bergen");
        assertThat(sentCall()).isEqualTo(Map.of("name", "geocode", "arguments", Map.of("city", "Atlantis")));
    }

    @Test
    void toolThatThereIsNot_isAnErrorOfTheProtocol() {
        assertThatExceptionOfType(McpError.class)
                .isThrownBy(() -> call("forcast", Map.of()))
                .satisfies(error -> assertThat(error.getJsonRpcError().code()).isEqualTo(-32602))
                .withMessageContaining("did you mean 'forecast'?");
    }

    @Test
    void session_consistsOfTheRequestsOfTheProtocol() {
        call("geocode", Map.of("city", "Oslo"));

        assertThat(server.posted()).extracting(McpServer.Posted::path).containsOnly("/tools");
        assertThat(server.posted())
                .extracting(McpServer.Posted::method)
                .containsExactly("initialize", "notifications/initialized", "tools/list", "tools/call");
    }

    private McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private Object sentCall() {
        List<McpServer.Posted> posted = server.posted();
        McpServer.Posted last = posted.get(posted.size() - 1);
        assertThat(last.method()).isEqualTo("tools/call");
        return last.params();
    }

    private static String text(McpSchema.CallToolResult result) {
        assertThat(result.content()).hasSize(1);
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }
}
