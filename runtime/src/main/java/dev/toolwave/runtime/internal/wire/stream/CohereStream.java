package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.stream.BlockStream.Block;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rebuilds responses of Cohere's chat API from events that start, extend and end each call and each block of content. */
public final class CohereStream extends ResponseAssembler {

    private final PartialObject message = new PartialObject();
    private final BlockStream content = new BlockStream();
    private final BlockStream calls = new BlockStream();
    private @Nullable Object finishReason;

    @Override
    public void add(JsonNodeAt event) {
        JsonNodeAt index = event.at("index");
        switch (event.at("type").text()) {
            case "content-start" ->
                content.start(index, new PartialObject(part(event, "content").object()));
            case "content-delta" -> {
                Block block = content.get(index);
                (block == null ? content.start(index, new PartialObject(Map.of("type", "text"))) : block)
                        .content.merge(part(event, "content").object());
            }
            case "tool-plan-delta" ->
                message.append("tool_plan", part(event, "tool_plan").text());
            case "tool-call-start" -> {
                JsonNodeAt call = part(event, "tool_calls");
                calls.start(index, new PartialObject(call.object())).arguments = new StringBuilder();
                calls.append(index, call.at("function").at("arguments"));
            }
            case "tool-call-delta" ->
                calls.append(index, part(event, "tool_calls").at("function").at("arguments"));
            case "tool-call-end" -> calls.end(index);
            case "citation-start" ->
                message.addTo("citations", part(event, "citations").value());
            case "message-end" -> stop(event.at("delta"));
            default -> {
                // an event that says nothing about the message
            }
        }
    }

    @Override
    public Map<String, @Nullable Object> response() {
        calls.checkComplete();
        JsonObject whole = JsonObject.of("role", "assistant");
        whole.putAll(message.toJson());
        whole.andIfAny("tool_calls", JsonObject.array(calls.all(), call -> {
            call.content.object("function").set("arguments", String.valueOf(call.arguments));
            return call.content.toJson();
        }));
        whole.andIfAny("content", JsonObject.array(content.all(), block -> block.content.toJson()));
        return JsonObject.of("message", whole).and("finish_reason", finishReason);
    }

    private void stop(JsonNodeAt delta) {
        delta.checkNoError();
        finishReason = delta.at("finish_reason").value();
        end();
    }

    private static JsonNodeAt part(JsonNodeAt event, String name) {
        return event.at("delta").at("message").at(name);
    }
}
