package dev.toolwave.runtime.internal.wire.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction, in the order of the calls. Not thread-safe. */
public final class JsonObject {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Starts an object with one member. */
    public static JsonObject of(String name, @Nullable Object value) {
        return new JsonObject().and(name, value);
    }

    /** Starts a call's or a result's block, of this type. */
    public static JsonObject typed(String type) {
        return of("type", type);
    }

    /** Adds a member. */
    public JsonObject and(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member, unless it is null, an empty text or {@code false}: what a provider takes as absent. */
    public JsonObject andIfAny(String name, @Nullable Object value) {
        return value == null || value.equals("") || value.equals(false) ? this : and(name, value);
    }

    /** Returns the object. */
    public Map<String, @Nullable Object> members() {
        return members;
    }
}
