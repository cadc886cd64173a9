package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.List;

/** Reads Gemini's stream: responses with a part of the content each, where every call is whole. */
final class GeminiAccumulator implements ToolCallAccumulator {

    private final ResponseCalls calls = new ResponseCalls();
    private boolean ended;

    @Override
    public void accept(String eventJson) {
        JsonNodeAt response = JsonNodeAt.read(eventJson);
        GeminiDialect.readResponse(response, calls);
        boolean stopped =
                response.at("candidates").objectsIfAny().stream().anyMatch(choice -> choice.has("finishReason"));
        ended |= stopped || response.at("promptFeedback").has("blockReason");
    }

    @Override
    public List<ToolCall> calls() {
        StreamedCalls.checkEnded(ended);
        return calls.toCalls();
    }
}
