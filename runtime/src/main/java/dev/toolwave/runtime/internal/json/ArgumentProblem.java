package dev.toolwave.runtime.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one argument, for the model to read. Carries no value that was sent, except a short word or number where
 * another one is expected.
 *
 * @param at a JSON Pointer (RFC 6901) into the arguments; empty for the whole of them
 * @param expected what should stand there, or null
 * @param got what kind of value stands there, or the value itself where it is a short word or number, or null
 * @param message what else is to be said, or null
 */
public record ArgumentProblem(
        String at,
        @Nullable String expected,
        @Nullable String got,
        @Nullable String message) {

    /** Returns the problem as a JSON object, without the parts that are null. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", at);
        if (expected != null) {
            json.put("expected", expected);
        }
        if (got != null) {
            json.put("got", got);
        }
        if (message != null) {
            json.put("message", message);
        }
        return json;
    }
}
