package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a response from the events of its stream, in the shape that the provider uses without streaming. All calls are then
 * read from the rebuilt response, so that a stream and a whole response are understood in the same way. Not thread-safe.
 */
public abstract class ResponseAssembler {

    /** The key of arguments that are not valid JSON, in messages whose arguments must be an object; Anthropic suggests it. */
    private static final String INVALID_JSON = "INVALID_JSON";

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

    /** Returns the assistant's message for the history of the next request; OpenAI's Responses API has a list of items. */
    public abstract Object message();

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

    /** Returns the arguments of a call as the object that a message must contain. */
    static Map<?, ?> argumentsObject(@Nullable Object arguments) {
        if (arguments instanceof Map<?, ?> object) {
            return object;
        }
        String json = String.valueOf(arguments);
        if (arguments == null || json.isBlank()) {
            return Map.of();
        }
        try {
            if (Json.read(json) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JsonException e) {
            // the model has written something else, and must see what it was
        }
        return JsonObject.of(INVALID_JSON, json);
    }
}
