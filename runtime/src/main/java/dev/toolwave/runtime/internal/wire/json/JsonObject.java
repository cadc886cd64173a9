package dev.toolwave.runtime.internal.wire.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
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

    /** Returns a new array with the JSON of each item. */
    public static <T> List<@Nullable Object> array(Collection<T> items, Function<? super T, ?> json) {
        List<@Nullable Object> array = new ArrayList<>();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }

    /** Adds a member. */
    public JsonObject and(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Adds a member unless its value is null, empty or {@code false}, which providers treat as absent. */
    public JsonObject andIfAny(String name, @Nullable Object value) {
        boolean absent = value == null || value.equals("") || value.equals(false) || value.equals(List.of());
        return absent ? this : and(name, value);
    }
}
