package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.stream.BlockStream.Block;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rebuilds messages of Anthropic's Messages API from content blocks and their deltas. */
public final class AnthropicStream extends ResponseAssembler {

    private final PartialObject message = new PartialObject();
    private final BlockStream blocks = new BlockStream();

    @Override
    public void add(JsonNodeAt event) {
        switch (event.at("type").text()) {
            case "message_start" -> event.at("message").object().forEach(message::set);
            case "content_block_start" -> start(event.at("index"), event.at("content_block"));
            case "content_block_delta" -> append(event.at("index"), event.at("delta"));
            case "content_block_stop" -> blocks.end(event.at("index"));
            case "message_delta" -> event.at("delta").object().forEach(message::set);
            case "message_stop" -> end();
            default -> {
                // a ping, or an event that is newer than this class
            }
        }
    }

    /** Ends the stream if the model has stopped; some servers send no {@code message_stop}. */
    @Override
    public void done() {
        if (message.has("stop_reason")) {
            end();
        }
    }

    @Override
    public Map<String, @Nullable Object> response() {
        blocks.checkComplete();
        if (!blocks.all().isEmpty() || !message.has("content")) {
            message.set("content", JsonObject.array(blocks.all(), AnthropicStream::content));
        }
        return message.toJson();
    }

    /** Starts a block. Input that is complete in this event is kept, unless fragments follow. */
    private void start(JsonNodeAt index, JsonNodeAt block) {
        Block started = blocks.start(index, new PartialObject(block.object()));
        if (block.has("input") || block.is("type", "tool_use")) {
            started.arguments = new StringBuilder();
            started.isWhole =
                    block.has("input") && !Map.of().equals(block.at("input").value());
        }
    }

    private void append(JsonNodeAt index, JsonNodeAt delta) {
        if (delta.is("type", "input_json_delta")) {
            blocks.append(index, delta.at("partial_json"));
            return;
        }
        Block block = blocks.get(index);
        if (block == null) {
            String type = delta.at("type").text().replace("_delta", "").replace("signature", "thinking");
            block = blocks.start(index, new PartialObject(JsonObject.typed(type)));
        }
        for (Map.Entry<String, @Nullable Object> field : delta.object().entrySet()) {
            if (field.getKey().equals("citation")) {
                block.content.addTo("citations", field.getValue());
            } else if (!field.getKey().equals("type") && field.getValue() instanceof String text) {
                block.content.append(field.getKey(), text);
            }
        }
    }

    private static Map<String, @Nullable Object> content(Block block) {
        Map<String, @Nullable Object> json = block.content.toJson();
        if (block.arguments != null && (!block.arguments.isEmpty() || Map.of().equals(json.get("input")))) {
            json.put("input", block.arguments.toString());
        }
        return json;
    }
}
