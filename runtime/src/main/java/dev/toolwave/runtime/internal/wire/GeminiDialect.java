package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.ReferenceInlining;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.UnsupportedKeywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Google's Gemini API ({@code generateContent}), as google-genai 1.70.0 has it. */
public final class GeminiDialect extends Dialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new GeminiDialect();

    private GeminiDialect() {}

    @Override
    SchemaRewrite openSchemas() {
        return Schemas.REWRITE;
    }

    @Override
    String withoutStrictMode() {
        return "strictness belongs to the request: set functionCallingConfig.mode to VALIDATED";
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> declarations = new ArrayList<>();
        for (Offer offer : offers) {
            declarations.add(JsonObject.of("name", offer.tool().name())
                    .andIfAny("description", Descriptions.withExamples(offer, options))
                    .and("parametersJsonSchema", offer.inputSchema())
                    .andIfAny("responseJsonSchema", offer.outputSchema())
                    .members());
        }
        return declarations.isEmpty()
                ? declarations
                : List.of(JsonObject.of("functionDeclarations", declarations).members());
    }

    @Override
    String opening() {
        return "[{\"functionDeclarations\":[";
    }

    @Override
    String closing() {
        return "]}]";
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        ResponseCalls calls = new ResponseCalls();
        for (JsonNodeAt place : root.objectsOrSelf()) {
            if (place.has("candidates") || !(root.isList() || place.has("functionCall") || place.has("name"))) {
                readResponse(place, calls);
            } else {
                readPart(place, calls);
            }
        }
        return calls.toCalls();
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new GeminiAccumulator();
    }

    /** Writes one message of the user's with a part for each call. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            List<@Nullable Object> attached = attached(result);
            JsonObject response =
                    ProviderFields.of(result.call()).hasId() ? JsonObject.of("id", result.callId()) : new JsonObject();
            response.and("name", result.toolName())
                    .and("response", response(result))
                    .andIfAny("parts", attached.isEmpty() ? null : attached);
            parts.add(JsonObject.of("functionResponse", response.members()).members());
        }
        return Json.write(JsonObject.of("role", "user").and("parts", parts).members());
    }

    /** Reads the calls of a response, or of one of those that a stream consists of. */
    static void readResponse(JsonNodeAt root, ResponseCalls calls) {
        if (root.has("error")) {
            throw root.at("error").at("message").reportedError();
        }
        JsonNodeAt candidate = root;
        if (root.has("candidates") || root.has("promptFeedback") || root.has("usageMetadata")) {
            List<JsonNodeAt> candidates = root.at("candidates").objectsIfAny();
            if (candidates.isEmpty()) {
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
        StopReason.check(candidate.at("finishReason"), !calls.isEmpty());
    }

    /** Reads a part of a content, or what is inside it. */
    private static void readPart(JsonNodeAt part, ResponseCalls calls) {
        JsonNodeAt call = part.has("functionCall") ? part.at("functionCall") : part;
        if (call.has("partialArgs") || call.isTrue("willContinue")) {
            throw call.fault("the arguments come in pieces; ask without streamFunctionCallArguments");
        }
        if (call.has("name")) {
            calls.add(call.at("id"), call.at("name"), call.at("args"), part, "thoughtSignature");
        } else if (part.has("functionCall")) {
            throw call.expected("a call with a name");
        }
    }

    private static Map<String, @Nullable Object> response(ToolResult result) {
        if (result.isError()) {
            return JsonObject.of("error", ResultParts.error(result)).members();
        }
        return JsonObject.of("output", result.parts().isEmpty() ? ResultParts.value(result) : texts(result))
                .members();
    }

    /** Returns those of the parts that are text; all others are attached. */
    private static String texts(ToolResult result) {
        String texts = result.parts().stream()
                .filter(part -> part instanceof ToolContent.Text || part instanceof ToolContent.Json)
                .map(ToolContent::toText)
                .collect(Collectors.joining("\n"));
        return texts.isEmpty() ? "see parts" : texts;
    }

    private static List<@Nullable Object> attached(ToolResult result) {
        List<@Nullable Object> attached = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            if (part instanceof ToolContent.Image image) {
                attached.add(inline(image.mediaType(), image.base64()));
            } else if (part instanceof ToolContent.Audio audio) {
                attached.add(inline(audio.mediaType(), audio.base64()));
            } else if (part instanceof ToolContent.File file) {
                attached.add(inline(file.mediaType(), file.base64()));
            }
        }
        return attached;
    }

    private static Map<String, @Nullable Object> inline(String mediaType, String base64) {
        return JsonObject.of(
                        "inlineData",
                        JsonObject.of("mimeType", mediaType).and("data", base64).members())
                .members();
    }

    /** Which schemas it takes; apart, since not every request has tools. */
    private static final class Schemas {

        private static final int UNROLLED = 2;

        /** The keywords that the documentation lists for JSON Schema; references are put in place first. */
        static final SchemaRewrite REWRITE = ReferenceInlining.unrolled(UNROLLED)
                .then(SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                                "type",
                                "format",
                                "title",
                                "description",
                                "enum",
                                "items",
                                "prefixItems",
                                "minItems",
                                "maxItems",
                                "minimum",
                                "maximum",
                                "anyOf",
                                "oneOf",
                                "properties",
                                "additionalProperties",
                                "required",
                                "propertyOrdering")
                        .and(UnsupportedKeywords.formats("date-time", "date", "time")))));
    }
}
