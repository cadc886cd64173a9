package dev.toolwave.runtime;

import java.util.List;

/**
 * Puts the calls of a streamed response together, event by event. {@link WireFormat#accumulator} makes one for each response.
 * Not thread-safe.
 */
public interface ToolCallAccumulator {

    /**
     * Takes the next event.
     *
     * @param eventJson the data of one event of the stream, a {@code [DONE]} at its end included; events without calls are
     *     passed over
     * @throws WireFormatException where it is no event of the provider, or reports an error
     */
    void accept(String eventJson);

    /**
     * Returns the calls of the response, in order, empty where it has none.
     *
     * @throws WireFormatException where the stream has not come to its end, or the response was cut off inside a call
     */
    List<ToolCall> calls();
}
