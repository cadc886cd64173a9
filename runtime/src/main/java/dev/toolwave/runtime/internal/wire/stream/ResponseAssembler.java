package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a response from the events of its stream, in the shape that the provider uses without streaming. All calls are then
 * read from the rebuilt response, so that a stream and a whole response are understood in the same way. Not thread-safe.
 */
public abstract class ResponseAssembler {

    private boolean ended;

    ResponseAssembler() {}

    /**
     * Adds the next event.
     *
     * @param event a JSON object
     * @throws WireFormatException if the event is malformed, or reports an error
     */
    public abstract void add(JsonNodeAt event);

    /**
     * Returns the response as it would have been sent without streaming.
     *
     * @throws WireFormatException if the stream has ended inside a call
     */
    public abstract Map<String, @Nullable Object> response();

    /** Handles the marker {@code [DONE]}, with which some servers end every stream. */
    public void done() {}

    /** Returns whether the provider has ended the stream. */
    public final boolean isEnded() {
        return ended;
    }

    final void end() {
        ended = true;
    }

    /** Returns the exception for a call whose arguments have not all arrived although the stream has ended. */
    static WireFormatException endsInsideCall() {
        return new WireFormatException("", "the stream has ended inside a call", null);
    }
}
