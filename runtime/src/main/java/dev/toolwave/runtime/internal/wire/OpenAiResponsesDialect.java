package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenAI's Responses API, as openai-java 4.100.0 has it. */
public final class OpenAiResponsesDialect extends Dialect {

    /** The type of an item that is a call. */
    static final String CALL = "function_call";

    /** The fields of a call that go back with its result. */
    static final String[] KEPT = {"caller", "namespace"};

    /** The dialect. */
    public static final Dialect INSTANCE = new OpenAiResponsesDialect();

    private OpenAiResponsesDialect() {}

    @Override
    StrictMode strictMode() {
        return StrictModes.OPENAI;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        for (Offer offer : offers) {
            definitions.add(definition(offer, options));
        }
        return definitions;
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        if (root.isList() || root.says("type", CALL)) {
            return calls(root.objectsOrSelf());
        }
        if (root.has("error")) {
            throw root.at("error").reportedError();
        }
        return calls(root.at("output").objects());
    }

    /** Writes one item for each call. There is no flag for errors, so that an error is JSON that says so. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> items = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            ProviderFields provider = ProviderFields.of(result.call());
            items.add(JsonObject.typed("function_call_output")
                    .and("call_id", result.callId())
                    .andIfAny("caller", provider.get("caller"))
                    .andIfAny("namespace", provider.get("namespace"))
                    .and("output", output(result, provider.isProgrammatic()))
                    .members());
        }
        return Json.write(items);
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new ResponsesAccumulator();
    }

    /** Refuses an item that the provider itself calls incomplete. */
    static void checkComplete(JsonNodeAt item) {
        if (item.says("status", "incomplete")) {
            throw item.at("status").fault("the response was cut off inside a call; ask again with more tokens");
        }
    }

    /** Refuses an item that is still being written, in a response that was asked for while it is made in the background. */
    private static void checkFinished(JsonNodeAt item) {
        if (item.says("status", "in_progress")) {
            throw item.at("status").fault("the response is not finished; ask for it again");
        }
    }

    private static List<ToolCall> calls(List<JsonNodeAt> items) {
        ResponseCalls calls = new ResponseCalls();
        for (JsonNodeAt item : items) {
            if (item.says("type", CALL)) {
                checkComplete(item);
                checkFinished(item);
                calls.add(item.at("call_id"), item.at("name"), item.at("arguments"), item, KEPT);
            }
        }
        return calls.toCalls();
    }

    private static Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options) {
        String name = offer.tool().name();
        List<String> callers = options.allowedCallers(name);
        return JsonObject.typed("function")
                .and("name", name)
                .andIfAny("description", Descriptions.withExamples(offer, options))
                .and("parameters", offer.inputSchema())
                .and("strict", offer.strict())
                .andIfAny("output_schema", outputSchema(offer, options))
                .andIfAny("allowed_callers", callers.isEmpty() ? null : callers)
                .andIfAny("defer_loading", options.isDeferred(name))
                .members();
    }

    /**
     * Returns the schema of what {@link #output} writes. Programs get every result as a JSON object; a model reads a text as it
     * is, so that no schema is given for a result that was wrapped only to have one.
     */
    private static @Nullable Object outputSchema(Offer offer, DefinitionChoices options) {
        Map<String, @Nullable Object> schema = offer.outputSchema();
        boolean wrapped = schema != null
                && SchemaRewrite.object(schema.get("properties")).keySet().equals(Set.of("result"));
        return wrapped && !AllowedCallers.includePrograms(options, offer.tool()) ? null : schema;
    }

    private static Object output(ToolResult result, boolean forProgram) {
        String structured = result.structuredJson();
        if (forProgram && structured != null) {
            return structured;
        }
        if (result.isError() || result.parts().isEmpty()) {
            return ResultParts.flaggedText(result);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            parts.add(part(part));
        }
        return parts;
    }

    private static Map<String, @Nullable Object> part(ToolContent part) {
        if (part instanceof ToolContent.Image image) {
            return JsonObject.typed("input_image")
                    .and("image_url", ResultParts.dataUrl(image.mediaType(), image.base64()))
                    .members();
        }
        if (part instanceof ToolContent.File file) {
            return JsonObject.typed("input_file")
                    .and("filename", file.name())
                    .and("file_data", ResultParts.dataUrl(file.mediaType(), file.base64()))
                    .members();
        }
        return JsonObject.typed("input_text").and("text", part.toText()).members();
    }
}
