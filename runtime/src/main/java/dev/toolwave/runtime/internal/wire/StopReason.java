package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.Locale;
import java.util.Set;

/** Tells from why a model stopped whether its calls are whole. */
final class StopReason {

    private static final Set<String> OUT_OF_TOKENS =
            Set.of("max_tokens", "length", "model_length", "model_context_window_exceeded");

    private static final Set<String> MALFORMED = Set.of("malformed_function_call", "malformed_tool_use");

    private StopReason() {}

    /**
     * Refuses a response whose calls are not whole.
     *
     * @param reason where the provider says why the model stopped
     * @param endsInCall whether the last thing in the response is a call
     */
    static void check(JsonNodeAt reason, boolean endsInCall) {
        String text = reason.textIfAny();
        if (text == null) {
            return;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (endsInCall && OUT_OF_TOKENS.contains(word)) {
            throw reason.fault("the response was cut off inside a call (" + text + "); ask again with more tokens");
        }
        if (MALFORMED.contains(word)) {
            throw reason.fault("the model has made a malformed call; ask again");
        }
    }
}
