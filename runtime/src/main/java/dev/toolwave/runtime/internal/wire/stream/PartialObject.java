package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that a stream has sent in part, to whose strings and arrays more is appended. Not thread-safe. */
final class PartialObject {

    /** An array that this object has created, so that elements can be added without a copy. */
    private static final class GrowingList extends ArrayList<@Nullable Object> {
        private static final long serialVersionUID = 1L;
    }

    /** The members; a string that grows is a {@code StringBuilder}, an object that grows a {@code PartialObject}. */
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Creates an object with these members. */
    PartialObject(Map<String, @Nullable Object> members) {
        this.members.putAll(members);
    }

    /** Creates an empty object. */
    PartialObject() {}

    boolean has(String name) {
        return members.get(name) != null;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    void set(String name, @Nullable Object value) {
        members.put(name, value);
    }

    /** Returns a string, empty if it is missing or not a string. */
    String text(String name) {
        Object value = members.get(name);
        return value instanceof CharSequence ? value.toString() : "";
    }

    /** Appends to a string, which is created if it is missing. */
    void append(String name, String more) {
        if (members.get(name) instanceof StringBuilder known) {
            known.append(more);
        } else {
            StringBuilder text = new StringBuilder(text(name));
            members.put(name, text.append(more));
        }
    }

    /** Appends to an array, which is created if it is missing. */
    void addTo(String name, @Nullable Object element) {
        GrowingList list = new GrowingList();
        if (members.get(name) instanceof GrowingList growing) {
            list = growing;
        } else if (members.get(name) instanceof List<?> known) {
            list.addAll(known);
        }
        list.add(element);
        members.put(name, list);
    }

    /** Returns an object inside this one, which is created if it is missing. */
    PartialObject object(String name) {
        Object value = members.get(name);
        if (value instanceof PartialObject partial) {
            return partial;
        }
        PartialObject partial = value instanceof Map<?, ?> map ? of(map) : new PartialObject();
        members.put(name, partial);
        return partial;
    }

    /**
     * Merges the members of a delta: strings and the elements of arrays are appended, objects are merged, other values replace
     * what is known. Null is ignored.
     */
    void merge(Map<String, @Nullable Object> delta) {
        delta.forEach((name, value) -> {
            if (value instanceof String text) {
                if (members.get(name) instanceof List) {
                    addTo(name, textChunk(text)); // Mistral sends thoughts as an array, then text as strings
                } else {
                    append(name, text);
                }
            } else if (value instanceof List<?> list) {
                if (!text(name).isEmpty()) {
                    members.put(name, List.of(textChunk(text(name))));
                }
                list.forEach(element -> addTo(name, element));
            } else if (value instanceof Map<?, ?> map) {
                object(name).merge(of(map).members);
            } else if (value != null) {
                members.put(name, value);
            }
        });
    }

    /** Returns a copy as a plain JSON object. */
    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value instanceof PartialObject partial) {
                json.put(name, partial.toJson());
            } else {
                json.put(name, value instanceof StringBuilder text ? text.toString() : value);
            }
        });
        return json;
    }

    /** Returns whether a string is a complete JSON object, as the arguments of a call are once all fragments have arrived. */
    static boolean isComplete(String json) {
        if (!json.stripTrailing().endsWith("}")) {
            return false; // without parsing, because this is asked for every fragment
        }
        try {
            return Json.read(json) instanceof Map;
        } catch (JsonException e) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> textChunk(String text) {
        return JsonObject.typed("text").and("text", text);
    }

    private static PartialObject of(Map<?, ?> map) {
        PartialObject partial = new PartialObject();
        map.forEach((name, value) -> partial.members.put(String.valueOf(name), value));
        return partial;
    }
}
