package dev.toolwave.runtime;

import java.util.List;

/**
 * Collects the calls of a streamed response, event by event. Create one per response with {@link WireFormat#accumulator}. Not
 * thread-safe.
 */
public interface ToolCallAccumulator {

    /**
     * Accepts the next event.
     *
     * @param eventJson the data of one event of the stream, including a final {@code [DONE]}; events without calls are ignored
     * @throws WireFormatException if it is not an event of the provider, or if it reports an error
     */
    void accept(String eventJson);

    /**
     * Returns the calls of the response, in order; empty if it has none.
     *
     * @throws WireFormatException if the stream has not ended, or if the response was cut off inside a call
     */
    List<ToolCall> calls();
}
