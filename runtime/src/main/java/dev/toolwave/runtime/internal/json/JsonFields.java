package dev.toolwave.runtime.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that another process has sent: each is what it should be, or a {@link JsonException} says so. */
final class JsonFields {

    private final Map<?, ?> fields;

    /**
     * Looks into a plain JSON value.
     *
     * @throws JsonException where it is no object
     */
    JsonFields(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new JsonException("an object is expected");
        }
        this.fields = object;
    }

    /** Returns whether there is a field of this name, be it null. */
    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Nullable
    Object value(String name) {
        return fields.get(name);
    }

    String text(String name) {
        return of(name, String.class, "text");
    }

    /** Returns a text, null where there is none. */
    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    int number(String name) {
        return of(name, Integer.class, "number");
    }

    /** Returns a truth value, false where there is none. */
    boolean flag(String name) {
        return has(name) && of(name, Boolean.class, "truth value");
    }

    List<?> list(String name) {
        return of(name, List.class, "list");
    }

    private <T> T of(String name, Class<T> type, String words) {
        if (type.isInstance(fields.get(name))) {
            return type.cast(fields.get(name));
        }
        throw new JsonException("'" + name + "' should be a " + words);
    }
}
