package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.List;

/** Reads Cohere's stream: three kinds of events for each call, whose arguments come as fragments of a text. */
final class CohereAccumulator implements ToolCallAccumulator {

    private final StreamedCalls calls = new StreamedCalls();

    @Override
    public void accept(String eventJson) {
        JsonNodeAt event = JsonNodeAt.read(eventJson);
        switch (event.at("type").text()) {
            case "tool-call-start" -> start(event.at("index").index(), call(event));
            case "tool-call-delta" -> append(event.at("index").index(), call(event));
            case "tool-call-end" -> calls.close(event.at("index").index());
            case "message-end" -> end(event.at("delta"));
            default -> {
                // texts, plans and citations say nothing of calls
            }
        }
    }

    @Override
    public List<ToolCall> calls() {
        return calls.toCalls();
    }

    private static JsonNodeAt call(JsonNodeAt event) {
        return event.at("delta").at("message").at("tool_calls");
    }

    private void start(int index, JsonNodeAt call) {
        calls.start(index, call.at("id"), call.at("function").at("name"), call, ChatDialect.KEPT);
        append(index, call);
    }

    private void append(int index, JsonNodeAt call) {
        calls.append(index, call.at("function").at("arguments"));
    }

    private void end(JsonNodeAt delta) {
        if (delta.has("error")) {
            throw delta.at("error").reportedError();
        }
        calls.stopped(delta.at("finish_reason"));
        calls.end();
    }
}
