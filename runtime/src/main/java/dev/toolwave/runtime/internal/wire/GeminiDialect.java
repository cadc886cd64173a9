package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.ReferenceInlining;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.UnsupportedKeywords;
import dev.toolwave.runtime.internal.wire.stream.GeminiStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Google's Gemini API ({@code generateContent}), as of google-genai 1.70.0. */
public final class GeminiDialect extends Dialect {

    /** The only instance. */
    public static final Dialect INSTANCE = new GeminiDialect();

    /** The image types that the API accepts; it refuses others, such as GIF. */
    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/webp", "image/heic", "image/heif");

    private static final String[] RESPONSE_FIELDS = {
        "candidates", "promptFeedback", "usageMetadata", "modelVersion", "responseId"
    };

    private GeminiDialect() {}

    @Override
    SchemaRewrite openSchemas() {
        return Schemas.REWRITE;
    }

    @Override
    String reasonWithoutStrictMode() {
        return "strictness belongs to the request: set functionCallingConfig.mode to VALIDATED";
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> declarations = super.definitions(offers, options);
        return declarations.isEmpty() ? declarations : List.of(JsonObject.of("functionDeclarations", declarations));
    }

    @Override
    Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options) {
        return JsonObject.of("name", offer.tool().name())
                .andIfAny("description", Descriptions.withExamples(offer, options))
                .and("parametersJsonSchema", offer.inputSchema())
                .andIfAny("responseJsonSchema", offer.outputSchema());
    }

    @Override
    String opening() {
        return "[{\"functionDeclarations\":[";
    }

    @Override
    String closing() {
        return "]}]";
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
    public String writeResults(TurnResult turn) {
        return onlyMessage(turn);
    }

    @Override
    List<@Nullable Object> messages(List<ToolResult> results) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (ToolResult result : results) {
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
            JsonObject response =
                    ProviderFields.of(result.call()).hasId() ? JsonObject.of("id", result.callId()) : new JsonObject();
            response.and("name", result.toolName())
                    .and("response", response(result, texts))
                    .andIfAny("parts", attached.isEmpty() ? null : attached);
            parts.add(JsonObject.of("functionResponse", response));
        }
        return List.of(JsonObject.of("role", "user").and("parts", parts));
    }

    private static boolean isResponse(JsonNodeAt node) {
        return Stream.of(RESPONSE_FIELDS).anyMatch(node::has);
    }

    private static JsonNodeAt blockReason(JsonNodeAt root) {
        return root.has("promptFeedback") ? root.at("promptFeedback").at("blockReason") : JsonNodeAt.NOTHING;
    }

    private static void readResponse(JsonNodeAt root, ResponseCalls calls) {
        JsonNodeAt candidate = root;
        if (isResponse(root)) {
            List<JsonNodeAt> candidates = root.at("candidates").objectsIfAny();
            if (candidates.isEmpty()) {
                calls.stopped(blockReason(root), false);
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

    /** The rewrite of schemas, in a class of its own so that requests without tools do not create it. */
    private static final class Schemas {

        private static final int LEVELS_OF_RECURSION = 3;

        /** Keeps the keywords that the documentation of JSON Schema lists, without references. */
        static final SchemaRewrite REWRITE = ReferenceInlining.unrolled(LEVELS_OF_RECURSION)
                .then(SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                                "type format title description enum items prefixItems minItems maxItems minimum"
                                        + " maximum anyOf oneOf properties additionalProperties required propertyOrdering")
                        .and(UnsupportedKeywords.formats("date-time date time")))));
    }
}
