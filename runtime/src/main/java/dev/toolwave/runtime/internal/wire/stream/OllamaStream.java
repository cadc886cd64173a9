package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rebuilds responses of Ollama's chat API from responses that each have a part of the message, in which every call is whole. */
public final class OllamaStream extends ResponseAssembler {

    private final PartialObject message = new PartialObject();
    private @Nullable Object doneReason;

    @Override
    public void add(JsonNodeAt response) {
        JsonNodeAt part = response.at("message");
        if (!part.isAbsent()) {
            Map<String, @Nullable Object> delta = new JsonObject();
            delta.putAll(part.object());
            delta.remove("role");
            message.merge(delta);
        }
        if (response.isTrue("done")) {
            doneReason = response.at("done_reason").value();
            end();
        }
    }

    @Override
    public Map<String, @Nullable Object> response() {
        JsonObject whole = JsonObject.of("role", "assistant").and("content", "");
        whole.putAll(message.toJson());
        return JsonObject.of("message", whole).and("done", true).and("done_reason", doneReason);
    }
}
