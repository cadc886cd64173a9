package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Converse API of Amazon Bedrock, as the AWS SDK for Java 2.54.14 has it. */
public final class BedrockDialect extends Dialect {

    private static final Map<String, String> IMAGE_FORMATS =
            Map.of("image/png", "png", "image/jpeg", "jpeg", "image/gif", "gif", "image/webp", "webp");

    private static final Map<String, String> DOCUMENT_FORMATS = Map.of(
            "application/pdf",
            "pdf",
            "text/csv",
            "csv",
            "text/html",
            "html",
            "text/plain",
            "txt",
            "text/markdown",
            "md");

    /** The dialect. */
    public static final Dialect INSTANCE = new BedrockDialect();

    private BedrockDialect() {}

    @Override
    StrictMode strictMode() {
        return StrictModes.ANTHROPIC;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> tools = new ArrayList<>();
        for (Offer offer : offers) {
            Map<String, @Nullable Object> toolSpec = JsonObject.of(
                            "name", offer.tool().name())
                    .andIfAny("description", Descriptions.withExamples(offer, options))
                    .and(
                            "inputSchema",
                            JsonObject.of("json", offer.inputSchema()).members())
                    .andIfAny("strict", offer.strict())
                    .members();
            tools.add(JsonObject.of("toolSpec", toolSpec).members());
        }
        if (options.cacheTtl() != null && !tools.isEmpty()) {
            tools.add(JsonObject.of(
                            "cachePoint",
                            JsonObject.typed("default")
                                    .andIfAny("ttl", options.cacheTtl())
                                    .members())
                    .members());
        }
        return tools;
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        if (root.isList() || root.has("toolUse")) {
            return calls(root.objectsOrSelf(), JsonNodeAt.NOTHING);
        }
        JsonNodeAt message = root.has("output") ? root.at("output").at("message") : root;
        return calls(message.at("content").objects(), root.at("stopReason"));
    }

    /** Writes one message of the user's with a block for each call. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> blocks = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            Map<String, @Nullable Object> toolResult = JsonObject.of("toolUseId", result.callId())
                    .and("content", content(result))
                    .and("status", result.isError() ? "error" : "success")
                    .members();
            blocks.add(JsonObject.of("toolResult", toolResult).members());
        }
        return Json.write(JsonObject.of("role", "user").and("content", blocks).members());
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new BedrockAccumulator();
    }

    /** Returns whether a block is a call for the application; the service's own tools run there, and are answered there. */
    static boolean isCall(JsonNodeAt block) {
        return block.has("toolUse") && !block.at("toolUse").says("type", "server_tool_use");
    }

    private static List<ToolCall> calls(List<JsonNodeAt> blocks, JsonNodeAt stopReason) {
        ResponseCalls calls = new ResponseCalls();
        boolean endsInCall = false;
        for (JsonNodeAt block : blocks) {
            endsInCall = isCall(block);
            if (endsInCall) {
                JsonNodeAt call = block.at("toolUse");
                calls.add(call.at("toolUseId"), call.at("name"), call.at("input"), call);
            }
        }
        StopReason.check(stopReason, endsInCall);
        return calls.toCalls();
    }

    private static List<@Nullable Object> content(ToolResult result) {
        List<@Nullable Object> content = new ArrayList<>();
        if (result.parts().isEmpty()) {
            Object value = ResultParts.value(result);
            content.add(value instanceof Map ? JsonObject.of("json", value).members() : textBlock(result.text()));
        }
        for (ToolContent part : result.parts()) {
            content.add(block(part));
        }
        return content;
    }

    private static Map<String, @Nullable Object> block(ToolContent part) {
        if (part instanceof ToolContent.Image image && IMAGE_FORMATS.containsKey(image.mediaType())) {
            return JsonObject.of(
                            "image",
                            source(IMAGE_FORMATS.get(image.mediaType()), image.base64())
                                    .members())
                    .members();
        }
        if (part instanceof ToolContent.File file && DOCUMENT_FORMATS.containsKey(file.mediaType())) {
            return JsonObject.of(
                            "document",
                            source(DOCUMENT_FORMATS.get(file.mediaType()), file.base64())
                                    .and("name", documentName(file.name()))
                                    .members())
                    .members();
        }
        return textBlock(part.toText());
    }

    /** Returns a block of text, which the service refuses where there is nothing to read in it. */
    private static Map<String, @Nullable Object> textBlock(String text) {
        return JsonObject.of("text", text.isBlank() ? "(empty)" : text).members();
    }

    private static JsonObject source(@Nullable String format, String base64) {
        return JsonObject.of("format", format)
                .and("source", JsonObject.of("bytes", base64).members());
    }

    /** Returns the name with what the service refuses in a document's name replaced. */
    private static String documentName(String name) {
        return name.replaceAll("[^a-zA-Z0-9\\s\\-()\\[\\]]", "-").replaceAll("\\s+", " ");
    }
}
