package dev.toolwave.runtime.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed access to the members of a JSON object that another process sent. */
final class JsonFields {

    private final Map<?, ?> fields;

    /**
     * Wraps a plain JSON value.
     *
     * @throws JsonException if the value is not an object
     */
    JsonFields(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new JsonException("an object is expected");
        }
        this.fields = object;
    }

    /** Returns whether there is a member of this name, even if its value is null. */
    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Nullable
    Object value(String name) {
        return fields.get(name);
    }

    String string(String name) {
        return of(name, String.class, "a string");
    }

    /** Returns a string, or null if there is no such member. */
    @Nullable
    String optionalString(String name) {
        return has(name) ? string(name) : null;
    }

    int number(String name) {
        return of(name, Integer.class, "an integer");
    }

    /** Returns a boolean, false if there is no such member. */
    boolean flag(String name) {
        return has(name) && of(name, Boolean.class, "a boolean");
    }

    List<?> list(String name) {
        return of(name, List.class, "an array");
    }

    private <T> T of(String name, Class<T> type, String kind) {
        if (type.isInstance(fields.get(name))) {
            return type.cast(fields.get(name));
        }
        throw new JsonException("'" + name + "' must be " + kind);
    }
}
