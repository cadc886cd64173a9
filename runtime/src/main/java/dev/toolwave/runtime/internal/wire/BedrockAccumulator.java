package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the stream of {@code ConverseStream}: a content block for each call, whose input comes as fragments of JSON text. An
 * event is an object with its name as the only key, as the API's reference shows it.
 */
final class BedrockAccumulator implements ToolCallAccumulator {

    /** The errors of {@code ConverseStreamOutput}, which end the stream. */
    private static final List<String> ERRORS = List.of(
            "internalServerException",
            "modelStreamErrorException",
            "serviceUnavailableException",
            "throttlingException",
            "validationException");

    private final StreamedCalls calls = new StreamedCalls();

    /** The blocks of the service's own tools, which come in pieces like calls. */
    private final Set<Integer> own = new HashSet<>();

    @Override
    public void accept(String eventJson) {
        JsonNodeAt event = JsonNodeAt.read(eventJson);
        if (!event.isObject()) {
            throw event.expected("an object");
        }
        for (String error : ERRORS) {
            if (event.has(error)) {
                throw event.at(error).at("message").reportedError();
            }
        }
        if (event.has("contentBlockStart")) {
            start(event.at("contentBlockStart"));
        } else if (event.has("contentBlockDelta")) {
            append(event.at("contentBlockDelta"));
        } else if (event.has("contentBlockStop")) {
            calls.close(index(event.at("contentBlockStop")));
        } else if (event.has("messageStop")) {
            calls.stopped(event.at("messageStop").at("stopReason"));
            calls.end();
        }
    }

    @Override
    public List<ToolCall> calls() {
        return calls.toCalls();
    }

    private void start(JsonNodeAt block) {
        if (BedrockDialect.isCall(block.at("start"))) {
            JsonNodeAt call = block.at("start").at("toolUse");
            calls.start(index(block), call.at("toolUseId"), call.at("name"), call);
        } else {
            own.add(index(block));
        }
    }

    /** Appends to a call; texts have no event of their own that starts them. */
    private void append(JsonNodeAt block) {
        if (block.at("delta").has("toolUse") && !own.contains(index(block))) {
            calls.append(index(block), block.at("delta").at("toolUse").at("input"));
        } else {
            calls.startOther();
        }
    }

    private static int index(JsonNodeAt block) {
        return block.at("contentBlockIndex").index();
    }
}
