package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.List;

/** Reads Anthropic's stream: a content block for each call, whose input comes as fragments of JSON text. */
final class AnthropicAccumulator implements ToolCallAccumulator {

    private final StreamedCalls calls = new StreamedCalls();

    @Override
    public void accept(String eventJson) {
        JsonNodeAt event = JsonNodeAt.read(eventJson);
        switch (event.at("type").text()) {
            case "content_block_start" -> start(event.at("index").index(), event.at("content_block"));
            case "content_block_delta" -> append(event.at("index").index(), event.at("delta"));
            case "content_block_stop" -> calls.close(event.at("index").index());
            case "message_delta" -> calls.stopped(event.at("delta").at("stop_reason"));
            case "message_stop" -> calls.end();
            case "error" -> throw event.at("error").at("message").reportedError();
            default -> {
                // ping and what else may come says nothing of calls
            }
        }
    }

    @Override
    public List<ToolCall> calls() {
        return calls.toCalls();
    }

    private void start(int index, JsonNodeAt block) {
        if (block.says("type", "tool_use")) {
            calls.start(index, block.at("id"), block.at("name"), block, AnthropicDialect.KEPT);
        } else {
            calls.startOther();
        }
    }

    private void append(int index, JsonNodeAt delta) {
        if (delta.says("type", "input_json_delta")) {
            calls.append(index, delta.at("partial_json"));
        }
    }
}
