package dev.toolwave.samples.clients.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.WireFormat;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An MCP server on this machine that offers the tools of a runtime and keeps what it was asked. It speaks the streamable HTTP
 * transport without sessions and streams: every request is answered by one JSON body.
 */
final class McpServer implements AutoCloseable {

    /** A message that a client has posted: a request, or a notification. */
    record Posted(String path, Map<?, ?> message) {

        Object method() {
            return message.get("method");
        }

        Object params() {
            return message.get("params");
        }
    }

    private static final McpJsonMapper MAPPER = McpJsonDefaults.getMapper();
    private static final int ACCEPTED = 202;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NO_BODY = -1;

    private final Toolwave toolwave;
    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();

    McpServer(Toolwave toolwave) throws IOException {
        this.toolwave = toolwave;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the address of the server, without a path. */
    String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Returns what clients have posted so far, in order. */
    List<Posted> posted() {
        return List.copyOf(posted);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, NO_BODY);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<?, ?> message = MAPPER.readValue(body, Map.class);
            posted.add(new Posted(exchange.getRequestURI().getPath(), message));
            if (!message.containsKey("id")) {
                exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
                return;
            }
            byte[] response = response(message, body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        }
    }

    private String response(Map<?, ?> request, String body) throws IOException {
        return switch ((String) request.get("method")) {
            case "initialize" -> result(request, """
                    {"protocolVersion":"%s","capabilities":{"tools":{}},"serverInfo":{"name":"trips","version":"1"}}""".formatted(ProtocolVersions.MCP_2025_11_25));
            case "tools/list" -> result(request, "{\"tools\":" + toolwave.definitions(WireFormat.MCP) + "}");
            case "tools/call" -> WireFormat.MCP.writeResults(toolwave.run(WireFormat.MCP.readCalls(body)));
            default -> throw new IOException("unexpected: " + body);
        };
    }

    private static String result(Map<?, ?> request, String result) throws IOException {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + MAPPER.writeValueAsString(request.get("id")) + ",\"result\":" + result
                + "}";
    }
}
