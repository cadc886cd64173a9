package dev.toolwave.runtime.internal.wire;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Model Context Protocol, revisions 2025-11-25 and 2026-07-28, seen from the server: a call is a request for {@code
 * tools/call}. The parameters of a request are answered by a {@code CallToolResult}, a whole JSON-RPC request by a whole
 * response.
 */
public final class McpDialect extends Dialect {

    private static final String JSON_RPC = "jsonrpc";
    private static final int INVALID_PARAMS = -32602;

    /** Where a request of a revision without a handshake says which one it speaks, in {@code _meta} of its parameters. */
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";

    /** The revision since which a result must say that it is one; a date, so that revisions compare as texts. */
    private static final String WITH_RESULT_TYPE = "2026-07-28";

    /** The dialect. */
    public static final Dialect INSTANCE = new McpDialect();

    private McpDialect() {}

    @Override
    String withoutStrictMode() {
        return "the protocol has no strict tools";
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        for (Offer offer : offers) {
            definitions.add(JsonObject.of("name", offer.tool().name())
                    .andIfAny("title", offer.tool().title())
                    .andIfAny("description", Descriptions.withExamples(offer, options))
                    .and("inputSchema", offer.inputSchema())
                    .andIfAny("outputSchema", offer.outputSchema())
                    .and("annotations", annotations(offer.tool()))
                    .members());
        }
        return definitions;
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        ResponseCalls calls = new ResponseCalls();
        for (JsonNodeAt place : JsonNodeAt.read(json).objectsOrSelf()) {
            if (place.has("method")) {
                readRequest(place, calls);
            } else {
                add(JsonNodeAt.NOTHING, place, place, calls);
            }
        }
        return calls.toCalls();
    }

    /** Writes what answers the one request; an array where there are several. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> answers = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            ProviderFields provider = ProviderFields.of(result.call());
            answers.add(provider.get(JSON_RPC) == null ? callToolResult(result, provider) : response(result, provider));
        }
        return Json.write(answers.size() == 1 ? answers.get(0) : answers);
    }

    @Override
    public ToolCallAccumulator accumulator() {
        throw new UnsupportedOperationException("a request of this protocol comes as a whole");
    }

    /** Returns the hints; those that nothing is known of keep the protocol's defaults. */
    private static Map<String, @Nullable Object> annotations(ToolDefinition tool) {
        JsonObject hints = new JsonObject();
        if (tool.effect() != Effect.UNSPECIFIED) {
            hints.and("readOnlyHint", tool.effect() == Effect.READ);
            hints.and("destructiveHint", tool.effect() == Effect.DESTRUCTIVE);
        }
        return hints.and("idempotentHint", tool.idempotent())
                .and("openWorldHint", tool.openWorld())
                .members();
    }

    private static void readRequest(JsonNodeAt request, ResponseCalls calls) {
        if (request.says("method", "tools/call")) {
            JsonNodeAt id = request.at("id");
            add(id.isAbsent() ? id : new JsonNodeAt(id.path(), id.json()), request.at("params"), request, calls);
        }
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
            // what the protocol wants of a tool that is not there; all other failures are for the model to read
            return response.and(
                            "error",
                            JsonObject.of("code", INVALID_PARAMS)
                                    .and("message", notOk.message())
                                    .members())
                    .members();
        }
        return response.and("result", callToolResult(result, provider)).members();
    }

    private static Map<String, @Nullable Object> callToolResult(ToolResult result, ProviderFields provider) {
        List<@Nullable Object> content = new ArrayList<>();
        for (ToolContent part : ResultParts.of(result)) {
            content.add(block(part));
        }
        String structured = result.structuredJson();
        boolean typed = provider.get(VERSION) instanceof String version && version.compareTo(WITH_RESULT_TYPE) >= 0;
        return new JsonObject()
                .andIfAny("resultType", typed ? "complete" : null)
                .and("content", content)
                .andIfAny("structuredContent", structured == null ? null : Json.read(structured))
                .andIfAny("isError", result.isError())
                .members();
    }

    private static Map<String, @Nullable Object> block(ToolContent part) {
        if (part instanceof ToolContent.Image image) {
            return bytes("image", image.mediaType(), image.base64());
        }
        if (part instanceof ToolContent.Audio audio) {
            return bytes("audio", audio.mediaType(), audio.base64());
        }
        if (part instanceof ToolContent.File file) {
            return JsonObject.typed("resource")
                    .and(
                            "resource",
                            JsonObject.of("uri", "attachment:///" + encoded(file.name()))
                                    .and("mimeType", file.mediaType())
                                    .and("blob", file.base64())
                                    .members())
                    .members();
        }
        return JsonObject.typed("text").and("text", part.toText()).members();
    }

    private static Map<String, @Nullable Object> bytes(String type, String mediaType, String base64) {
        return JsonObject.typed(type)
                .and("data", base64)
                .and("mimeType", mediaType)
                .members();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
