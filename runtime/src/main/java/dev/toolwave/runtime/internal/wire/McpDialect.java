package dev.toolwave.runtime.internal.wire;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Model Context Protocol, revisions 2025-11-25 and 2026-07-28, on the side of the server. A call is a request for {@code
 * tools/call}. Bare parameters of a request are answered by a {@code CallToolResult}, a JSON-RPC request by a JSON-RPC response.
 */
final class McpDialect extends Dialect {

    static final Dialect INSTANCE = new McpDialect();

    private static final String JSON_RPC = "jsonrpc";
    private static final String TAGS = "dev.toolwave/tags";
    private static final int INVALID_PARAMS = -32602;

    /** The key of the revision in {@code _meta} of the parameters, in revisions without a handshake. */
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";

    /** The first revision that requires {@code resultType}; revisions are dates, which compare as strings. */
    private static final String WITH_RESULT_TYPE = "2026-07-28";

    private McpDialect() {
        super("");
    }

    @Override
    String reasonWithoutStrictMode() {
        return "the protocol has no strict tools";
    }

    @Override
    Map<String, @Nullable Object> definition(Offer offer) {
        return JsonObject.of("name", offer.name())
                .andIfAny("title", offer.tool().title())
                .andIfAny("description", offer.description())
                .and("inputSchema", offer.inputSchema())
                .andIfAny("outputSchema", offer.tool().outputSchemaMap())
                .and("annotations", annotations(offer.tool()))
                .andIfAny("_meta", meta(offer.tool()));
    }

    @Override
    ResponseCalls read(JsonNodeAt root) {
        ResponseCalls calls = new ResponseCalls();
        for (JsonNodeAt node : root.objectsOrSelf()) {
            if (!node.has("method")) {
                add(JsonNodeAt.NOTHING, node, node, calls);
            } else if (node.is("method", "tools/call")) {
                JsonNodeAt id = node.at("id");
                add(new JsonNodeAt(id.path(), id.isAbsent() ? null : id.json()), node.at("params"), node, calls);
            } else {
                calls.addOther(node.at("method").text(), JsonNodeAt.NOTHING, JsonNodeAt.NOTHING, node.has("id"));
            }
        }
        return calls;
    }

    @Override
    ResponseAssembler assembler() {
        throw new UnsupportedOperationException("MCP requests are not streamed");
    }

    /** Returns the answer to the only request, or an array if there are several. */
    @Override
    public String writeResults(TurnResult turn) {
        List<String> answers = writeResultMessages(turn);
        return answers.size() == 1 ? answers.get(0) : super.writeResults(turn);
    }

    @Override
    Object message(JsonNodeAt response, List<ToolCall> calls) {
        throw new UnsupportedOperationException("MCP requests are not streamed");
    }

    @Override
    Map<String, @Nullable Object> result(ToolResult result) {
        ProviderFields provider = ProviderFields.of(result.call());
        return provider.get(JSON_RPC) == null ? callToolResult(result, provider) : response(result, provider);
    }

    /** Returns the hints; an unknown effect has the defaults of the protocol. */
    private static Map<String, @Nullable Object> annotations(ToolDefinition tool) {
        JsonObject hints = new JsonObject();
        if (tool.effect() != Effect.UNSPECIFIED) {
            hints.and("readOnlyHint", tool.effect() == Effect.READ);
            hints.and("destructiveHint", tool.effect() == Effect.DESTRUCTIVE);
        }
        return hints.and("idempotentHint", tool.idempotent()).and("openWorldHint", tool.openWorld());
    }

    /** Returns the tags, for filters and permissions of a client; null if there are none. */
    private static @Nullable Map<String, @Nullable Object> meta(ToolDefinition tool) {
        return tool.tags().isEmpty() ? null : JsonObject.of(TAGS, tool.tags());
    }

    private static void add(JsonNodeAt id, JsonNodeAt params, JsonNodeAt envelope, ResponseCalls calls) {
        Map<String, @Nullable Object> kept = ResponseCalls.fields(envelope, JSON_RPC, ResponseCalls.ID);
        if (params.has("_meta") && params.at("_meta").has(VERSION)) {
            kept.put(VERSION, params.at("_meta").at(VERSION).text());
        }
        calls.add(
                id.textIfAny(), params.at("name").text(), params.at("arguments").json(), kept);
    }

    private static Map<String, @Nullable Object> response(ToolResult result, ProviderFields provider) {
        JsonObject response = JsonObject.of(JSON_RPC, provider.get(JSON_RPC)).and("id", provider.get(ResponseCalls.ID));
        if (result.outcome() instanceof Outcome.NotOk<?> notOk && notOk.reason() == Outcome.Reason.UNKNOWN_TOOL) {
            // the protocol requires an error of JSON-RPC here; the model reads all other failures as results
            JsonObject error = JsonObject.of("code", INVALID_PARAMS).and("message", notOk.message());
            return response.and("error", error);
        }
        return response.and("result", callToolResult(result, provider));
    }

    private static Map<String, @Nullable Object> callToolResult(ToolResult result, ProviderFields provider) {
        List<ToolContent> parts =
                result.parts().isEmpty() ? List.of(new ToolContent.Text(result.text())) : result.parts();
        String structured = result.structuredJson();
        boolean typed = provider.get(VERSION) instanceof String version && version.compareTo(WITH_RESULT_TYPE) >= 0;
        return new JsonObject()
                .andIfAny("resultType", typed ? "complete" : null)
                .and("content", JsonObject.array(parts, McpDialect::block))
                .andIfAny("structuredContent", structured == null ? null : Json.read(structured))
                .andIfAny("isError", result.isError());
    }

    private static Map<String, @Nullable Object> block(ToolContent part) {
        if (part instanceof ToolContent.Image image) {
            return bytes("image", ResultParts.mediaType(image.mediaType()), image.base64());
        }
        if (part instanceof ToolContent.Audio audio) {
            return bytes("audio", audio.mediaType(), audio.base64());
        }
        if (part instanceof ToolContent.File file) {
            String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            JsonObject resource = JsonObject.of("uri", "attachment:///" + name)
                    .and("mimeType", file.mediaType())
                    .and("blob", file.base64());
            return JsonObject.typed("resource").and("resource", resource);
        }
        return ResultParts.textBlock("text", part);
    }

    private static Map<String, @Nullable Object> bytes(String type, String mediaType, String base64) {
        return JsonObject.typed(type).and("data", base64).and("mimeType", mediaType);
    }
}
