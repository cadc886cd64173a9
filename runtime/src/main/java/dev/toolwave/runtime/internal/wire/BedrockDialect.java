package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.stream.BedrockStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Converse API of Amazon Bedrock, as of the AWS SDK for Java 2.54.14. */
final class BedrockDialect extends Dialect {

    static final Dialect INSTANCE = new BedrockDialect();

    private static final int MAX_DOCUMENT_NAME = 200;

    private static final Map<String, String> IMAGE_FORMATS =
            Map.of("image/png", "png", "image/jpeg", "jpeg", "image/gif", "gif", "image/webp", "webp");

    private static final Map<String, String> DOCUMENT_FORMATS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/html", "html"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/markdown", "md"));

    private BedrockDialect() {
        super("content");
    }

    @Override
    StrictMode strictMode() {
        return StrictMode.ANTHROPIC;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> tools = super.definitions(offers, options);
        if (options.cacheTtl() != null && !tools.isEmpty()) {
            tools.add(JsonObject.of("cachePoint", JsonObject.typed("default").andIfAny("ttl", options.cacheTtl())));
        }
        return tools;
    }

    @Override
    Map<String, @Nullable Object> definition(Offer offer) {
        JsonObject toolSpec = JsonObject.of("name", offer.name())
                .andIfAny("description", offer.description())
                .and("inputSchema", JsonObject.of("json", offer.inputSchema()))
                .andIfAny("strict", offer.strict());
        return JsonObject.of("toolSpec", toolSpec);
    }

    @Override
    ResponseCalls read(JsonNodeAt root) {
        ResponseCalls calls = new ResponseCalls();
        boolean bare = root.isList() || root.has("toolUse");
        JsonNodeAt message = root.has("output") ? root.at("output").at("message") : root;
        boolean endsInCall = false;
        for (JsonNodeAt block :
                bare ? root.objectsOrSelf() : message.at("content").objects()) {
            JsonNodeAt call = block.at("toolUse");
            endsInCall = block.has("toolUse") && !call.is("type", "server_tool_use");
            if (endsInCall) {
                calls.add(call.at("toolUseId"), call.at("name"), call.at("input"), call);
            } else if (block.has("toolUse")) {
                calls.addOther("server_tool_use", call.at("toolUseId"), call.at("name"), false);
            }
        }
        if (!bare) {
            calls.stopped(root.at("stopReason"), endsInCall);
        }
        return calls;
    }

    @Override
    ResponseAssembler assembler() {
        return new BedrockStream();
    }

    @Override
    Map<String, @Nullable Object> message(JsonNodeAt response, List<ToolCall> calls) {
        List<@Nullable Object> content = new ArrayList<>();
        for (JsonNodeAt block :
                response.at("output").at("message").at("content").objects()) {
            if (block.has("toolUse")) {
                JsonNodeAt call = block.at("toolUse");
                call.object().put("input", call.at("input").arguments());
            }
            if (!block.at("text").isBlank() || !block.at("text").isText()) { // refused in a request
                content.add(block.value());
            }
        }
        return JsonObject.of("role", "assistant").and("content", content);
    }

    @Override
    Map<String, @Nullable Object> result(ToolResult result) {
        JsonObject toolResult = JsonObject.of("toolUseId", result.callId())
                .and("content", content(result))
                .and("status", result.isError() ? "error" : "success");
        return JsonObject.of("toolResult", toolResult);
    }

    private static List<@Nullable Object> content(ToolResult result) {
        if (!result.parts().isEmpty()) {
            return JsonObject.array(result.parts(), BedrockDialect::block);
        }
        Object value = ResultParts.value(result);
        return List.of(value instanceof Map ? JsonObject.of("json", value) : textBlock(result.text()));
    }

    private static Map<String, @Nullable Object> block(ToolContent part) {
        if (part instanceof ToolContent.Image image) {
            String format = IMAGE_FORMATS.get(ResultParts.mediaType(image.mediaType()));
            if (format != null) {
                return JsonObject.of("image", source(format, image.base64()));
            }
        }
        if (part instanceof ToolContent.File file) {
            String format = DOCUMENT_FORMATS.get(ResultParts.mediaType(file.mediaType()));
            if (format != null) {
                JsonObject document = source(format, file.base64()).and("name", documentName(file.name()));
                return JsonObject.of("document", document);
            }
        }
        return textBlock(part.toText());
    }

    /** Returns a block of text; the service refuses blank text. */
    private static Map<String, @Nullable Object> textBlock(String text) {
        return JsonObject.of("text", text.isBlank() ? "(empty)" : text);
    }

    private static JsonObject source(String format, String base64) {
        return JsonObject.of("format", format).and("source", JsonObject.of("bytes", base64));
    }

    /** Returns a name that the service accepts: certain characters only, not empty, of limited length. */
    private static String documentName(String name) {
        String accepted = name.replaceAll("[^a-zA-Z0-9\\s\\-()\\[\\]]", "-")
                .replaceAll("\\s+", " ")
                .strip();
        if (accepted.isEmpty()) {
            return "document";
        }
        return accepted.length() > MAX_DOCUMENT_NAME ? accepted.substring(0, MAX_DOCUMENT_NAME) : accepted;
    }
}
