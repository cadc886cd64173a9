package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.List;

/**
 * Reads the stream of OpenAI's Chat Completions API: chunks with fragments of each call's arguments, by the call's index.
 *
 * <p>Servers that speak it differ: some number all calls 0, or none, and some end each chunk with an empty reason.
 */
final class ChatAccumulator implements ToolCallAccumulator {

    private static final String DONE = "[DONE]";

    private final StreamedCalls calls = new StreamedCalls();

    @Override
    public void accept(String eventJson) {
        if (eventJson.strip().equals(DONE)) {
            return;
        }
        JsonNodeAt chunk = JsonNodeAt.read(eventJson);
        if (chunk.has("error")) {
            throw chunk.at("error").reportedError();
        }
        for (JsonNodeAt choice : chunk.at("choices").objectsIfAny()) {
            if (choice.at("index").isAbsent() || choice.at("index").index() == 0) {
                accept(choice);
            }
        }
    }

    @Override
    public List<ToolCall> calls() {
        return calls.toCalls();
    }

    private void accept(JsonNodeAt choice) {
        if (choice.has("delta")) {
            for (JsonNodeAt fragment : choice.at("delta").at("tool_calls").objectsIfAny()) {
                if (fragment.has("function")) {
                    accept(fragment, fragment.at("function"));
                }
            }
        }
        JsonNodeAt reason = choice.at("finish_reason");
        if (!reason.isAbsent() && !reason.isEmptyText()) {
            calls.stopped(reason);
            calls.closeAll();
            calls.end();
        }
    }

    private void accept(JsonNodeAt call, JsonNodeAt function) {
        JsonNodeAt place = call.at("index");
        int index = place.isAbsent() ? 0 : place.index();
        if (function.has("name") && !function.at("name").isEmptyText()) {
            calls.start(index, call.at("id"), function.at("name"), call, ChatDialect.KEPT);
        }
        calls.append(index, function.at("arguments"));
    }
}
