package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.List;

/** Reads Ollama's stream: responses with a part of the message each, where every call is whole. */
final class OllamaAccumulator implements ToolCallAccumulator {

    private final ResponseCalls calls = new ResponseCalls();
    private boolean ended;

    @Override
    public void accept(String eventJson) {
        JsonNodeAt response = JsonNodeAt.read(eventJson);
        if (response.has("error")) {
            throw response.at("error").reportedError();
        }
        JsonNodeAt message = response.at("message");
        if (!message.isAbsent()) {
            ChatDialect.read(message.at("tool_calls").objectsIfAny(), calls);
        }
        StopReason.check(response.at("done_reason"), !calls.isEmpty());
        ended |= response.isTrue("done");
    }

    @Override
    public List<ToolCall> calls() {
        StreamedCalls.checkEnded(ended);
        return calls.toCalls();
    }
}
