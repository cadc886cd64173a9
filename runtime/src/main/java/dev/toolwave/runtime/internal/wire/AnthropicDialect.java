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
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Anthropic's Messages API, as anthropic-java 3.11.0 has it. */
public final class AnthropicDialect extends Dialect {

    /** The fields of a call that the history must keep. */
    static final String[] KEPT = {"caller", "toolset_name"};

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final int UNROLLED = 2;

    /** The dialect. */
    public static final Dialect INSTANCE = new AnthropicDialect();

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
            definitions.add(definition(offers.get(i), options, i == cached));
        }
        return definitions;
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        if (root.isList() || root.says("type", "tool_use")) {
            return calls(root.objectsOrSelf(), JsonNodeAt.NOTHING);
        }
        if (root.says("type", "error")) {
            throw root.at("error").at("message").reportedError();
        }
        JsonNodeAt content = root.at("content");
        return content.isText() ? List.of() : calls(content.objects(), root.at("stop_reason"));
    }

    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> blocks = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            blocks.add(JsonObject.typed("tool_result")
                    .and("tool_use_id", result.callId())
                    .and("content", content(result))
                    .andIfAny("is_error", result.isError())
                    .members());
        }
        return Json.write(JsonObject.of("role", "user").and("content", blocks).members());
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new AnthropicAccumulator();
    }

    private static Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options, boolean cached) {
        String name = offer.tool().name();
        boolean forPrograms = AllowedCallers.includePrograms(options, offer.tool());
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
                        // a reference to itself is refused where programs may call
                        forPrograms
                                ? ReferenceInlining.unrolled(UNROLLED).apply(offer.inputSchema())
                                : offer.inputSchema())
                .andIfAny("strict", offer.strict())
                .andIfAny("input_examples", examples.isEmpty() ? null : examples)
                .andIfAny("allowed_callers", callers.isEmpty() ? null : callers)
                .andIfAny("defer_loading", options.isDeferred(name))
                .andIfAny("cache_control", cached ? cacheControl(options) : null)
                .members();
    }

    private static Map<String, @Nullable Object> cacheControl(DefinitionChoices options) {
        return JsonObject.typed("ephemeral").andIfAny("ttl", options.cacheTtl()).members();
    }

    /** Returns the index of the tool that ends the cached part, which must not be a deferred one; -1 where there is none. */
    private static int lastLoaded(List<Offer> offers, DefinitionChoices options) {
        int last = options.cacheTtl() == null ? -1 : offers.size() - 1;
        while (last >= 0 && options.isDeferred(offers.get(last).tool().name())) {
            last--;
        }
        return last;
    }

    private static List<ToolCall> calls(List<JsonNodeAt> blocks, JsonNodeAt stopReason) {
        ResponseCalls calls = new ResponseCalls();
        boolean endsInCall = false;
        for (JsonNodeAt block : blocks) {
            endsInCall = block.says("type", "tool_use");
            if (endsInCall) {
                calls.add(block.at("id"), block.at("name"), block.at("input"), block, KEPT);
            }
        }
        StopReason.check(stopReason, endsInCall);
        return calls.toCalls();
    }

    private static Object content(ToolResult result) {
        boolean textOnly = ProviderFields.of(result.call()).isProgrammatic();
        if (result.parts().isEmpty()) {
            String structured = result.structuredJson();
            return textOnly && structured != null ? structured : result.text();
        }
        List<@Nullable Object> blocks = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            if (!ResultParts.isBlank(part)) {
                blocks.add(textOnly ? textBlock(part) : block(part));
            }
        }
        return blocks.isEmpty() ? "" : blocks;
    }

    private static Map<String, @Nullable Object> block(ToolContent part) {
        if (part instanceof ToolContent.Image image && IMAGES.contains(image.mediaType())) {
            return JsonObject.typed("image")
                    .and("source", source(image.mediaType(), image.base64()))
                    .members();
        }
        if (part instanceof ToolContent.File file && file.mediaType().equals("application/pdf")) {
            return JsonObject.typed("document")
                    .and("source", source(file.mediaType(), file.base64()))
                    .and("title", file.name())
                    .members();
        }
        return textBlock(part);
    }

    private static Map<String, @Nullable Object> textBlock(ToolContent part) {
        return JsonObject.typed("text").and("text", part.toText()).members();
    }

    private static Map<String, @Nullable Object> source(String mediaType, String base64) {
        return JsonObject.typed("base64")
                .and("media_type", mediaType)
                .and("data", base64)
                .members();
    }
}
