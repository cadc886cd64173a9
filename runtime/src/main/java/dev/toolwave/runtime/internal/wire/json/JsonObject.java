package dev.toolwave.runtime.internal.wire.json;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A JSON object that is built member by member, and keeps their order. Not thread-safe. */
public final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    /** Returns a new object with one member. */
    public static JsonObject of(String name, @Nullable Object value) {
        return new JsonObject().and(name, value);
    }

    /** Returns a new object with the member {@code type}. */
    public static JsonObject typed(String type) {
        return of("type", type);
    }

    /** Adds a member. */
    public JsonObject and(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Adds a member unless its value is null, an empty string or {@code false}, which providers treat as absent. */
    public JsonObject andIfAny(String name, @Nullable Object value) {
        return value == null || value.equals("") || value.equals(false) ? this : and(name, value);
    }
}
