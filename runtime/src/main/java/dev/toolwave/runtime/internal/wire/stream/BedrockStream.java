package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.stream.BlockStream.Block;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds responses of the Converse API from the stream of {@code ConverseStream}. An event is an object with its name as the
 * only key, as in the API reference.
 */
public final class BedrockStream extends ResponseAssembler {

    private static final List<String> ERRORS = List.of(
            "internalServerException",
            "modelStreamErrorException",
            "modelTimeoutException",
            "serviceUnavailableException",
            "throttlingException",
            "validationException");

    private final BlockStream blocks = new BlockStream();
    private @Nullable Object stopReason;

    @Override
    public void add(JsonNodeAt event) {
        for (String error : ERRORS) {
            if (event.has(error)) {
                throw event.at(error).reportedError();
            }
        }
        if (event.has("contentBlockStart")) {
            start(event.at("contentBlockStart"));
        } else if (event.has("contentBlockDelta")) {
            append(event.at("contentBlockDelta"));
        } else if (event.has("contentBlockStop")) {
            blocks.end(event.at("contentBlockStop").at("contentBlockIndex"));
        } else if (event.has("messageStop")) {
            stopReason = event.at("messageStop").at("stopReason").value();
            end();
        }
    }

    @Override
    public Map<String, @Nullable Object> response() {
        blocks.checkComplete();
        JsonObject message = JsonObject.of("role", "assistant")
                .and("content", JsonObject.array(blocks.all(), BedrockStream::content));
        return JsonObject.of("output", JsonObject.of("message", message)).and("stopReason", stopReason);
    }

    private void start(JsonNodeAt block) {
        Map<String, @Nullable Object> content = block.at("start").object();
        Block started = blocks.start(block.at("contentBlockIndex"), new PartialObject(content));
        if (content.containsKey("toolUse")) {
            started.arguments = new StringBuilder();
        }
    }

    /** Appends to a block; blocks of text and reasoning have no event that starts them. */
    private void append(JsonNodeAt block) {
        JsonNodeAt index = block.at("contentBlockIndex");
        JsonNodeAt delta = block.at("delta");
        if (delta.has("toolUse")) {
            blocks.append(index, delta.at("toolUse").at("input"));
            return;
        }
        Block known = blocks.get(index);
        PartialObject content = known == null ? blocks.start(index, new PartialObject()).content : known.content;
        if (delta.has("reasoningContent")) {
            appendReasoning(content.object("reasoningContent"), delta.at("reasoningContent"));
        } else if (delta.has("citation")) {
            content.object("citationsContent")
                    .addTo("citations", delta.at("citation").value());
        } else if (delta.has("toolResult")) {
            delta.at("toolResult")
                    .objectsOrSelf()
                    .forEach(part -> content.object("toolResult").addTo("content", part.value()));
        } else {
            content.merge(delta.object());
        }
    }

    /** Appends reasoning, whose text and signature are one level deeper in a message than in a delta. */
    private static void appendReasoning(PartialObject reasoning, JsonNodeAt delta) {
        delta.object().forEach((name, value) -> {
            if (value instanceof String text) {
                boolean redacted = name.equals("redactedContent");
                (redacted ? reasoning : reasoning.object("reasoningText")).append(name, text);
            }
        });
    }

    private static Map<String, @Nullable Object> content(Block block) {
        if (block.arguments != null && !block.arguments.isEmpty()) {
            block.content.object("toolUse").set("input", block.arguments.toString());
        }
        Map<String, @Nullable Object> json = block.content.toJson();
        if (json.get("citationsContent") instanceof Map<?, ?> && json.get("text") != null) {
            PartialObject cited = new PartialObject(json).object("citationsContent");
            cited.addTo("content", JsonObject.of("text", json.remove("text")));
            json.put("citationsContent", cited.toJson());
        }
        return json;
    }
}
