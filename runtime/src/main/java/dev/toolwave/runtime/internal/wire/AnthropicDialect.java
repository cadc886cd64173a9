package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.ReferenceInlining;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import dev.toolwave.runtime.internal.wire.stream.AnthropicStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Anthropic's Messages API, as of anthropic-java 3.11.0. */
public final class AnthropicDialect extends Dialect {

    /** The only instance. */
    public static final Dialect INSTANCE = new AnthropicDialect();

    private static final String CALL = "tool_use";

    /** The fields of a call that its result needs or that the history must keep. */
    private static final String[] KEPT = {"caller", "toolset_name"};

    private static final int LEVELS_OF_RECURSION = 3;

    private AnthropicDialect() {}

    @Override
    StrictMode strictMode() {
        return StrictModes.ANTHROPIC;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        int cached = lastLoaded(offers, options);
        for (int i = 0; i < offers.size(); i++) {
            Map<String, @Nullable Object> definition = definition(offers.get(i), options);
            if (i == cached) {
                definition.put("cache_control", JsonObject.typed("ephemeral").andIfAny("ttl", options.cacheTtl()));
            }
            definitions.add(definition);
        }
        return definitions;
    }

    @Override
    Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options) {
        String name = offer.tool().name();
        boolean forPrograms = options.allowsPrograms(offer.tool().name());
        List<String> callers = options.allowedCallers(name);
        List<@Nullable Object> examples = Descriptions.examples(name, options);
        return JsonObject.of("name", name)
                .andIfAny(
                        "description",
                        forPrograms
                                ? Descriptions.withOutput(offer)
                                : offer.tool().description())
                .and(
                        "input_schema",
                        // the API refuses recursive references in tools that programs may call
                        forPrograms
                                ? ReferenceInlining.unrolled(LEVELS_OF_RECURSION)
                                        .apply(offer.inputSchema())
                                : offer.inputSchema())
                .andIfAny("strict", offer.strict())
                .andIfAny("input_examples", examples.isEmpty() ? null : examples)
                .andIfAny("allowed_callers", callers.isEmpty() ? null : callers)
                .andIfAny("defer_loading", options.isDeferred(name));
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
    public String writeResults(TurnResult turn) {
        return onlyMessage(turn);
    }

    @Override
    List<@Nullable Object> messages(List<ToolResult> results) {
        List<@Nullable Object> blocks = new ArrayList<>();
        for (ToolResult result : results) {
            blocks.add(JsonObject.typed("tool_result")
                    .and("tool_use_id", result.callId())
                    .and("content", content(result))
                    .andIfAny("is_error", result.isError()));
        }
        return List.of(JsonObject.of("role", "user").and("content", blocks));
    }

    /** Returns the index of the last tool that is not deferred, at which the prompt cache ends; -1 if there is no cache. */
    private static int lastLoaded(List<Offer> offers, DefinitionChoices options) {
        int last = options.cacheTtl() == null ? -1 : offers.size() - 1;
        while (last >= 0 && options.isDeferred(offers.get(last).tool().name())) {
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
            if (!ResultParts.isBlank(part)) {
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
