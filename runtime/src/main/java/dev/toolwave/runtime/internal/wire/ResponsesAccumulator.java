package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.List;

/** Reads the stream of OpenAI's Responses API: an output item for each call, whose arguments come as fragments of a text. */
final class ResponsesAccumulator implements ToolCallAccumulator {

    private final StreamedCalls calls = new StreamedCalls();

    @Override
    public void accept(String eventJson) {
        JsonNodeAt event = JsonNodeAt.read(eventJson);
        switch (event.at("type").text()) {
            case "response.output_item.added" -> start(event);
            case "response.output_item.done" -> complete(event);
            case "response.function_call_arguments.delta" -> calls.append(index(event), event.at("delta"));
            case "response.function_call_arguments.done" -> calls.complete(index(event), event.at("arguments"));
            case "response.completed", "response.incomplete" -> calls.end();
            case "response.failed" ->
                throw event.at("response").at("error").at("message").reportedError();
            case "error" -> throw event.at("message").reportedError();
            default -> {
                // texts, reasoning and what else may come says nothing of calls
            }
        }
    }

    @Override
    public List<ToolCall> calls() {
        return calls.toCalls();
    }

    private void start(JsonNodeAt event) {
        JsonNodeAt item = event.at("item");
        if (item.says("type", OpenAiResponsesDialect.CALL)) {
            calls.start(index(event), item.at("call_id"), item.at("name"), item, OpenAiResponsesDialect.KEPT);
        }
    }

    private void complete(JsonNodeAt event) {
        JsonNodeAt item = event.at("item");
        if (item.says("type", OpenAiResponsesDialect.CALL)) {
            OpenAiResponsesDialect.checkComplete(item);
            start(event);
            calls.complete(index(event), item.at("arguments"));
            calls.close(index(event));
        }
    }

    private static int index(JsonNodeAt event) {
        return event.at("output_index").index();
    }
}
