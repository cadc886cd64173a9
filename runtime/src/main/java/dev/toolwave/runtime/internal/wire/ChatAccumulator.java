package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import java.util.List;

/** Reads the stream of OpenAI's Chat Completions API: chunks with fragments of each call's arguments, by the call's index. */
final class ChatAccumulator implements ToolCallAccumulator {

    private static final String DONE = "[DONE]";

    private final StreamedCalls calls = new StreamedCalls();

    @Override
    public void accept(String eventJson) {
        if (eventJson.strip().equals(DONE)) {
            return;
        }
        Place chunk = Place.read(eventJson);
        if (chunk.has("error")) {
            throw chunk.at("error")
                    .fault("the provider reports an error: " + chunk.at("error").json());
        }
        for (Place choice : chunk.at("choices").objectsIfAny()) {
            if (choice.at("index").isAbsent() || choice.at("index").index() == 0) {
                accept(choice);
            }
        }
    }

    @Override
    public List<ToolCall> calls() {
        return calls.toCalls();
    }

    private void accept(Place choice) {
        if (choice.has("delta")) {
            for (Place fragment : choice.at("delta").at("tool_calls").objectsIfAny()) {
                accept(fragment, fragment.at("function"));
            }
        }
        Place reason = choice.at("finish_reason");
        if (!reason.isAbsent()) {
            calls.stopped(reason);
            calls.closeAll();
            calls.end();
        }
    }

    private void accept(Place call, Place function) {
        int index = call.at("index").index();
        if (function.has("name") && !calls.has(index)) {
            calls.start(index, call.at("id"), function.at("name"), call, ChatShape.KEPT);
        }
        calls.append(index, function.at("arguments"));
    }
}
