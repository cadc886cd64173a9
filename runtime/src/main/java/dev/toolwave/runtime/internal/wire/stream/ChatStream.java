package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds responses of OpenAI's Chat Completions API, and of the many servers that imitate it, from chunks with a {@code delta}.
 * Servers that send whole messages in their chunks are understood too.
 */
public final class ChatStream extends ResponseAssembler {

    private final PartialObject message = new PartialObject();
    private final ChatStreamCalls calls = new ChatStreamCalls();
    private @Nullable Object finishReason;

    @Override
    public void add(JsonNodeAt chunk) {
        for (JsonNodeAt choice : chunk.at("choices").objectsIfAny()) {
            Integer index = choice.at("index").indexIfAny();
            if (index == null || index == 0) {
                addChoice(choice);
            }
        }
    }

    /** Ends the stream, unless it was cut off inside a call; some servers send no {@code finish_reason}. */
    @Override
    public void done() {
        if (calls.areComplete()) {
            end();
        }
    }

    @Override
    public Map<String, @Nullable Object> response() {
        JsonObject whole = JsonObject.of("role", "assistant").and("content", null);
        whole.putAll(message.toJson());
        whole.andIfAny("tool_calls", calls.toJson());
        JsonObject choice = JsonObject.of("index", 0).and("message", whole).and("finish_reason", finishReason);
        return JsonObject.of("choices", List.of(choice));
    }

    private void addChoice(JsonNodeAt choice) {
        choice.checkNoError();
        boolean isWhole = !choice.has("delta") && choice.has("message");
        JsonNodeAt delta = choice.at(isWhole ? "message" : "delta");
        if (!delta.isAbsent()) {
            addDelta(delta, isWhole);
        }
        if (!choice.at("finish_reason").isBlank()) {
            finishReason = choice.at("finish_reason").value();
            end();
        }
    }

    private void addDelta(JsonNodeAt delta, boolean isWhole) {
        List<JsonNodeAt> fragments = delta.at("tool_calls").objectsIfAny();
        if (isWhole) {
            calls.addWhole(fragments);
        } else {
            calls.addFragments(fragments);
        }
        for (Map.Entry<String, @Nullable Object> field : delta.object().entrySet()) {
            String name = field.getKey();
            Object value = field.getValue();
            if (name.equals("tool_calls") || name.equals("role") || value == null) {
                continue;
            }
            if (isWhole && value instanceof String text && text.startsWith(message.text(name))) {
                message.set(name, text); // repeats the deltas before it
            } else {
                message.merge(JsonObject.of(name, value));
            }
        }
    }
}
