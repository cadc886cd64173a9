package dev.toolwave.runtime;

import java.util.List;

/**
 * Collects the events of one streamed response. {@link WireFormat#accumulator} creates one per response. Not thread-safe.
 *
 * <p>A stream is read in the same way as the response would be without streaming. What the streams of each provider look like,
 * and which deviations of compatible servers are understood, is listed in {@code docs/formats.md}.
 */
public interface ToolCallAccumulator {

    /**
     * Adds the next event.
     *
     * @param eventJson the data of one event; events that do not matter here, empty data and the marker {@code [DONE]} are
     *     accepted
     * @throws WireFormatException if this is not an event of the provider, or if it reports an error
     */
    void accept(String eventJson);

    /**
     * Returns the calls of the response, in order; empty if there are no calls.
     *
     * @throws WireFormatException if the stream has not come to its end, or the response was cut off inside a call
     */
    List<ToolCall> calls();

    /**
     * Returns everything about the calls of the response, also if the response was cut off inside a call.
     *
     * @throws WireFormatException if the stream has not come to its end
     */
    ModelResponse response();

    /**
     * Returns the assistant's message as JSON, which belongs into the history of the next request, before the results. It has
     * everything that the provider needs back, such as signatures of thoughts. For {@link WireFormat#OPENAI_RESPONSES} it is the
     * array of output items, which are appended to the input one by one.
     *
     * @throws WireFormatException if the stream has not come to its end, or the response was cut off inside a call
     */
    String message();
}
