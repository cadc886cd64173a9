package dev.toolwave.runtime.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem with one argument, as the model reads it. Immutable.
 *
 * @param at a JSON Pointer (RFC 6901) into the arguments; empty if the problem is about all of them
 * @param expected the value that is expected, or null
 * @param got the kind of value that was sent, or a short value itself; null if there is none
 * @param message a description of any other problem, or null
 */
public record ArgumentProblem(
        String at,
        @Nullable String expected,
        @Nullable String got,
        @Nullable String message) {

    /** Returns the problem as a JSON object without null members. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", at);
        ErrorJson.putUnlessNull(json, "expected", expected);
        ErrorJson.putUnlessNull(json, "got", got);
        ErrorJson.putUnlessNull(json, "message", message);
        return json;
    }
}
