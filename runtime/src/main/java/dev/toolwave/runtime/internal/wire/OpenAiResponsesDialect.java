package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import dev.toolwave.runtime.internal.wire.stream.ResponsesStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenAI's Responses API, as of openai-java 4.100.0. */
final class OpenAiResponsesDialect extends Dialect {

    static final Dialect INSTANCE = new OpenAiResponsesDialect();

    private static final String CALL = "function_call";

    /** The fields of a call that go back with its result. */
    private static final String[] KEPT = {"caller", "namespace"};

    /** The calls of other kinds that the application answers; OpenAI runs all others itself. */
    private static final Set<String> ANSWERED_BY_APPLICATION = Set.of(
            "custom_tool_call",
            "computer_call",
            "local_shell_call",
            "shell_call",
            "apply_patch_call",
            "mcp_approval_request");

    private OpenAiResponsesDialect() {
        super("");
    }

    @Override
    StrictMode strictMode() {
        return StrictMode.OPENAI;
    }

    /** Returns the definition, which always says whether it is strict: the API rewrites schemas to strict ones otherwise. */
    @Override
    Map<String, @Nullable Object> definition(Offer offer) {
        return JsonObject.typed("function")
                .and("name", offer.name())
                .andIfAny("description", offer.description())
                .and("parameters", offer.inputSchema())
                .and("strict", offer.strict())
                .andIfAny("output_schema", outputSchema(offer))
                .andIfAny("allowed_callers", offer.options().allowedCallers(offer.name()))
                .andIfAny("defer_loading", offer.options().isDeferred(offer.name()));
    }

    @Override
    ResponseCalls read(JsonNodeAt root) {
        ResponseCalls calls = new ResponseCalls();
        if (root.isList() || root.is("type", CALL)) {
            root.objectsOrSelf().forEach(item -> read(item, calls));
            return calls;
        }
        if (root.is("status", "failed")) {
            throw root.at("status").reportedError();
        }
        boolean endsInCall = false;
        for (JsonNodeAt item : root.at("output").objects()) {
            read(item, calls);
            endsInCall = item.is("type", CALL) && !item.has("status");
        }
        boolean incomplete = root.is("status", "incomplete") && root.has("incomplete_details");
        calls.stopped(incomplete ? root.at("incomplete_details").at("reason") : root.at("status"), endsInCall);
        return calls;
    }

    @Override
    ResponseAssembler assembler() {
        return new ResponsesStream();
    }

    /** Returns one item per result. The API has no flag for errors, so that an error is JSON with the key {@code error}. */
    @Override
    Map<String, @Nullable Object> result(ToolResult result) {
        ProviderFields provider = ProviderFields.of(result.call());
        return JsonObject.typed("function_call_output")
                .and("call_id", result.callId())
                .andIfAny("caller", provider.get("caller"))
                .andIfAny("namespace", provider.get("namespace"))
                .and("output", output(result, provider.isProgrammatic()));
    }

    /** Returns the items, with the id of every call that its result will have, and arguments that are JSON. */
    @Override
    @Nullable
    Object message(JsonNodeAt response, List<ToolCall> calls) {
        Iterator<ToolCall> ids = calls.iterator();
        JsonNodeAt items = response.at("output");
        for (JsonNodeAt item : items.objects()) {
            if (item.is("type", CALL)) {
                item.object().put("call_id", ids.next().id());
                if (item.at("arguments").isBlank()) {
                    item.object().put("arguments", "{}");
                }
            }
        }
        return items.value();
    }

    private static void read(JsonNodeAt item, ResponseCalls calls) {
        String type = item.at("type").value() instanceof String text ? text : "";
        if (type.equals(CALL)) {
            if (item.is("status", "incomplete")) {
                calls.fail(
                        item.at("status").fault("the response was cut off inside a call; ask again with more tokens"));
            } else if (item.is("status", "in_progress")) {
                calls.fail(item.at("status").fault("the response is not finished; ask for it again"));
            } else {
                calls.add(item.at("call_id"), item.at("name"), item.at("arguments"), item, KEPT);
            }
        } else if (type.endsWith("_call") || ANSWERED_BY_APPLICATION.contains(type)) {
            boolean forApplication = ANSWERED_BY_APPLICATION.contains(type) || item.is("execution", "client");
            calls.addOther(type, item.at(item.has("call_id") ? "call_id" : "id"), item.at("name"), forApplication);
        }
    }

    /**
     * Returns the schema of {@link #output}. Programs receive every result as a JSON object, but a model receives a string as it
     * is, so that there is no schema for a result that was wrapped in an object only to have one.
     */
    private static @Nullable Object outputSchema(Offer offer) {
        Map<String, @Nullable Object> schema = offer.tool().outputSchemaMap();
        boolean wrapped = schema != null
                && SchemaRewrite.object(schema.get("properties")).keySet().equals(Set.of("result"));
        return wrapped && !offer.options().allowsPrograms(offer.name()) ? null : schema;
    }

    private static Object output(ToolResult result, boolean forProgram) {
        String structured = result.structuredJson();
        if (forProgram && structured != null) {
            return structured;
        }
        return result.isError() || result.parts().isEmpty()
                ? ResultParts.flaggedText(result)
                : JsonObject.array(result.parts(), OpenAiResponsesDialect::part);
    }

    private static Map<String, @Nullable Object> part(ToolContent part) {
        String imageUrl = ResultParts.imageUrl(part);
        if (imageUrl != null) {
            return JsonObject.typed("input_image").and("image_url", imageUrl);
        }
        if (part instanceof ToolContent.File file) {
            return JsonObject.typed("input_file")
                    .and("filename", file.name().isBlank() ? "file" : file.name())
                    .and("file_data", ResultParts.dataUrl(file.mediaType(), file.base64()));
        }
        return ResultParts.textBlock("input_text", part);
    }
}
