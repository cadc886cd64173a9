package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.OpenSchemas;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.stream.GeminiStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Google's Gemini API ({@code generateContent}), as of google-genai 1.70.0. */
final class GeminiDialect extends Dialect {

    static final Dialect INSTANCE = new GeminiDialect();

    /** The image types that the API accepts; it refuses others, such as GIF. */
    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/webp", "image/heic", "image/heif");

    private static final String[] RESPONSE_FIELDS = {
        "candidates", "promptFeedback", "usageMetadata", "modelVersion", "responseId"
    };

    private GeminiDialect() {
        super("parts");
    }

    @Override
    SchemaRewrite openSchemas() {
        return OpenSchemas.GEMINI;
    }

    @Override
    String reasonWithoutStrictMode() {
        return "strictness belongs to the request: set functionCallingConfig.mode to VALIDATED";
    }

    @Override
    Map<String, @Nullable Object> definition(Offer offer) {
        Map<String, @Nullable Object> output = offer.tool().outputSchemaMap();
        return JsonObject.of("name", offer.name())
                .andIfAny("description", offer.description())
                .and("parametersJsonSchema", offer.inputSchema())
                .andIfAny("responseJsonSchema", output == null ? null : OpenSchemas.GEMINI.apply(output));
    }

    @Override
    String array(String definitions) {
        return definitions.isEmpty() ? "[]" : "[{\"functionDeclarations\":[" + definitions + "]}]";
    }

    /** Reads a response, a part of one, or an array of either; a stream without server-sent events is an array. */
    @Override
    ResponseCalls read(JsonNodeAt root) {
        ResponseCalls calls = new ResponseCalls();
        for (JsonNodeAt node : root.objectsOrSelf()) {
            node.checkNoError();
            boolean isPart = root.isList() || node.has("functionCall") || node.has("name");
            if (isResponse(node) || !isPart) {
                readResponse(node, calls);
            } else {
                readPart(node, calls);
            }
        }
        return calls;
    }

    @Override
    ResponseAssembler assembler() {
        return new GeminiStream();
    }

    @Override
    @Nullable
    Object message(JsonNodeAt response, List<ToolCall> calls) {
        return response.at("candidates").objects().get(0).at("content").value();
    }

    @Override
    Map<String, @Nullable Object> result(ToolResult result) {
        List<@Nullable Object> attached = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            Map<String, @Nullable Object> data = attachment(part);
            if (data == null) {
                texts.add(part.toText());
            } else {
                attached.add(data);
            }
        }
        JsonObject response = new JsonObject()
                .andIfAny("id", ProviderFields.of(result.call()).hasId() ? result.callId() : null)
                .and("name", result.toolName())
                .and("response", response(result, texts))
                .andIfAny("parts", attached);
        return JsonObject.of("functionResponse", response);
    }

    private static boolean isResponse(JsonNodeAt node) {
        return Stream.of(RESPONSE_FIELDS).anyMatch(node::has);
    }

    private static void readResponse(JsonNodeAt root, ResponseCalls calls) {
        JsonNodeAt candidate = root;
        if (isResponse(root)) {
            List<JsonNodeAt> candidates = root.at("candidates").objectsIfAny();
            if (candidates.isEmpty()) {
                JsonNodeAt feedback = root.at("promptFeedback");
                calls.stopped(feedback.isAbsent() ? feedback : feedback.at("blockReason"), false);
                return;
            }
            candidate = candidates.get(0);
        }
        boolean inside = candidate.has("content") || candidate.has("finishReason");
        JsonNodeAt content = inside ? candidate.at("content") : candidate;
        if (!content.isAbsent()) {
            if (!inside && !content.has("parts") && !content.has("role")) {
                throw content.expected("a response, a content or a list of parts");
            }
            content.at("parts").objectsIfAny().forEach(part -> readPart(part, calls));
        }
        calls.stopped(candidate.at("finishReason"), !calls.isEmpty());
    }

    /** Reads a part of a content, or a bare call. */
    private static void readPart(JsonNodeAt part, ResponseCalls calls) {
        JsonNodeAt call = part.has("functionCall") ? part.at("functionCall") : part;
        GeminiStream.checkWhole(call);
        if (call.has("name")) {
            calls.add(call.at("id"), call.at("name"), call.at("args"), part, "thoughtSignature");
        } else if (part.has("functionCall")) {
            throw call.expected("a call with a name");
        }
        for (String type : new String[] {"executableCode", "toolCall"}) {
            if (part.has(type)) {
                JsonNodeAt other = part.at(type);
                calls.addOther(type, other.at("id"), other.at("toolType"), false);
            }
        }
    }

    private static Map<String, @Nullable Object> response(ToolResult result, List<String> texts) {
        if (result.isError()) {
            return JsonObject.of("error", ResultParts.error(result));
        }
        if (result.parts().isEmpty()) {
            return JsonObject.of("output", ResultParts.value(result));
        }
        return JsonObject.of("output", texts.isEmpty() ? "see parts" : String.join("\n", texts));
    }

    /** Returns a part as data that can be attached to a response, or null if it can only be described. */
    private static @Nullable Map<String, @Nullable Object> attachment(ToolContent part) {
        if (part instanceof ToolContent.Image image && IMAGES.contains(ResultParts.mediaType(image.mediaType()))) {
            return inline(image.mediaType(), image.base64());
        }
        if (part instanceof ToolContent.Audio audio) {
            return inline(audio.mediaType(), audio.base64());
        }
        if (part instanceof ToolContent.File file) {
            String type = ResultParts.mediaType(file.mediaType());
            return type.equals("application/pdf") || type.startsWith("text/") ? inline(type, file.base64()) : null;
        }
        return null;
    }

    private static Map<String, @Nullable Object> inline(String mediaType, String base64) {
        JsonObject data =
                JsonObject.of("mimeType", ResultParts.mediaType(mediaType)).and("data", base64);
        return JsonObject.of("inlineData", data);
    }
}
