package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.OpenSchemas;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.stream.AnthropicStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Anthropic's Messages API, as of anthropic-java 3.11.0. */
final class AnthropicDialect extends Dialect {

    static final Dialect INSTANCE = new AnthropicDialect();

    private static final String CALL = "tool_use";

    /** The fields of a call that its result needs or that the history must keep. */
    private static final String[] KEPT = {"caller", "toolset_name"};

    private AnthropicDialect() {
        super("content");
    }

    @Override
    StrictMode strictMode() {
        return StrictMode.ANTHROPIC;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        int cached = lastLoaded(offers, options);
        List<@Nullable Object> definitions = super.definitions(offers, options);
        if (cached >= 0) {
            definitions.set(cached, definition(offers.get(cached)).and("cache_control", cacheControl(options)));
        }
        return definitions;
    }

    @Override
    JsonObject definition(Offer offer) {
        String description = offer.tool().description();
        Map<String, @Nullable Object> schema = offer.inputSchema();
        if (offer.options().allowsPrograms(offer.name())) {
            description = offer.descriptionWithOutput();
            schema = OpenSchemas.WITHOUT_RECURSION.apply(schema); // the API refuses recursive references here
        }
        return JsonObject.of("name", offer.name())
                .andIfAny("description", description)
                .and("input_schema", schema)
                .andIfAny("strict", offer.strict())
                .andIfAny("input_examples", offer.examples())
                .andIfAny("allowed_callers", offer.options().allowedCallers(offer.name()))
                .andIfAny("defer_loading", offer.options().isDeferred(offer.name()));
    }

    private static JsonObject cacheControl(DefinitionChoices options) {
        return JsonObject.typed("ephemeral").andIfAny("ttl", options.cacheTtl());
    }

    @Override
    ResponseCalls read(JsonNodeAt root) {
        ResponseCalls calls = new ResponseCalls();
        boolean bare = root.isList() || root.is("type", CALL);
        JsonNodeAt content = bare ? root : root.at("content");
        if (content.isText()) {
            return calls;
        }
        boolean endsInCall = false;
        for (JsonNodeAt block : bare ? content.objectsOrSelf() : content.objects()) {
            endsInCall = block.is("type", CALL);
            if (endsInCall) {
                calls.add(block.at("id"), block.at("name"), block.at("input"), block, KEPT);
            } else if (block.is("type", "server_tool_use") || block.is("type", "mcp_tool_use")) {
                calls.addOther(block.at("type").text(), block.at("id"), block.at("name"), false);
            }
        }
        if (!bare) {
            calls.stopped(root.at("stop_reason"), endsInCall);
        }
        return calls;
    }

    @Override
    ResponseAssembler assembler() {
        return new AnthropicStream();
    }

    @Override
    Map<String, @Nullable Object> message(JsonNodeAt response, List<ToolCall> calls) {
        List<@Nullable Object> content = new ArrayList<>();
        for (JsonNodeAt block : response.at("content").objectsIfAny()) {
            if (block.has("input") || block.is("type", CALL)) {
                block.object().put("input", block.at("input").arguments());
            }
            boolean empty = block.is("type", "text") && block.at("text").isBlank();
            if (!empty) { // the API refuses empty text in a request, although its streams contain it
                content.add(block.value());
            }
        }
        return JsonObject.of("role", "assistant").and("content", content);
    }

    @Override
    Map<String, @Nullable Object> result(ToolResult result) {
        return JsonObject.typed("tool_result")
                .and("tool_use_id", result.callId())
                .and("content", content(result))
                .andIfAny("is_error", result.isError());
    }

    /** Returns the index of the last tool that is not deferred, at which the prompt cache ends; -1 if there is no cache. */
    private static int lastLoaded(List<Offer> offers, DefinitionChoices options) {
        int last = options.cacheTtl() == null ? -1 : offers.size() - 1;
        while (last >= 0 && options.isDeferred(offers.get(last).name())) {
            last--;
        }
        return last;
    }

    /** Returns the content of a result; a program of the provider can parse text only. */
    private static Object content(ToolResult result) {
        boolean textOnly = ProviderFields.of(result.call()).isProgrammatic();
        if (result.parts().isEmpty()) {
            String structured = result.structuredJson();
            return textOnly && structured != null ? structured : result.text();
        }
        List<@Nullable Object> blocks = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            boolean empty = part instanceof ToolContent.Text text && text.text().isBlank();
            if (!empty) { // refused by the API
                blocks.add(textOnly ? ResultParts.textBlock("text", part) : block(part));
            }
        }
        return blocks.isEmpty() ? "" : blocks;
    }

    private static Map<String, @Nullable Object> block(ToolContent part) {
        if (part instanceof ToolContent.Image image && ResultParts.isCommonImage(image)) {
            return JsonObject.typed("image").and("source", source(image.mediaType(), image.base64()));
        }
        if (part instanceof ToolContent.File file
                && ResultParts.mediaType(file.mediaType()).equals("application/pdf")) {
            return JsonObject.typed("document")
                    .and("source", source(file.mediaType(), file.base64()))
                    .andIfAny("title", file.name().strip());
        }
        return ResultParts.textBlock("text", part);
    }

    private static Map<String, @Nullable Object> source(String mediaType, String base64) {
        return JsonObject.typed("base64")
                .and("media_type", ResultParts.mediaType(mediaType))
                .and("data", base64);
    }
}
