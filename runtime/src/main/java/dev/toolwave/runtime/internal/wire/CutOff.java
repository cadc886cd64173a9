package dev.toolwave.runtime.internal.wire;

import java.util.Locale;
import java.util.Set;

/** Tells a response that ended inside a call because the model had used up its tokens. */
final class CutOff {

    private static final Set<String> REASONS =
            Set.of("max_tokens", "length", "model_length", "model_context_window_exceeded");

    private CutOff() {}

    /**
     * Refuses a response that was cut off.
     *
     * @param reason where the provider says why the model stopped
     * @param endsInCall whether the last thing in the response is a call
     */
    static void check(Place reason, boolean endsInCall) {
        String text = reason.textIfAny();
        if (endsInCall && text != null && REASONS.contains(text.toLowerCase(Locale.ROOT))) {
            throw reason.fault("the response was cut off inside a call (" + text + "); ask again with more tokens");
        }
    }
}
