package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ModelResponse;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.List;

/** Rebuilds a streamed response, and reads it as if it had not been streamed. Not thread-safe. */
final class StreamAccumulator implements ToolCallAccumulator {

    private static final String DONE = "[DONE]";

    private final Dialect dialect;
    private final ResponseAssembler assembler;

    StreamAccumulator(Dialect dialect, ResponseAssembler assembler) {
        this.dialect = dialect;
        this.assembler = assembler;
    }

    @Override
    public void accept(String eventJson) {
        String data = eventJson.strip();
        if (data.isEmpty()) {
            return; // keeps the connection alive
        }
        if (data.equals(DONE)) {
            assembler.done();
            return;
        }
        JsonNodeAt event = JsonNodeAt.read(data);
        if (!event.isObject()) {
            throw event.expected("an object");
        }
        event.checkNoError();
        assembler.add(event);
    }

    @Override
    public List<ToolCall> calls() {
        return read().wholeCalls();
    }

    @Override
    public ModelResponse response() {
        return read().toResponse();
    }

    @Override
    public String message() {
        List<ToolCall> calls = calls();
        try {
            JsonNodeAt copy = JsonNodeAt.read(Json.write(assembler.response()));
            return Json.write(dialect.message(copy, calls));
        } catch (IllegalArgumentException e) {
            throw new WireFormatException("", "the message is nested too deeply", e);
        }
    }

    private ResponseCalls read() {
        if (!assembler.isEnded()) {
            throw new WireFormatException("", "the stream has not come to its end", null);
        }
        return dialect.read(new JsonNodeAt("", assembler.response()));
    }
}
