package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import java.util.List;

/** Reads Ollama's stream: responses with a part of the message each, where every call is whole. */
final class OllamaAccumulator implements ToolCallAccumulator {

    private final CallList calls = new CallList();
    private boolean ended;

    @Override
    public void accept(String eventJson) {
        Place response = Place.read(eventJson);
        if (response.has("error")) {
            throw response.at("error").reportedError();
        }
        Place message = response.at("message");
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
