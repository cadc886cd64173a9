package dev.toolwave.runtime.internal.wire.json;

import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of a response and where it stands, so that every complaint names the place.
 *
 * @param path a JSON Pointer (RFC 6901)
 * @param value the value; null also where there is none
 */
public record JsonNodeAt(String path, @Nullable Object value) {

    /** How many characters of a provider's error are told: a proxy's page has more, and says no more. */
    private static final int MOST_WORDS = 500;

    /** Where nothing is. */
    public static final JsonNodeAt NOTHING = new JsonNodeAt("", null);

    /** Reads a text whose root becomes the place. */
    public static JsonNodeAt read(String json) {
        try {
            return new JsonNodeAt("", Json.read(json));
        } catch (JsonException e) {
            throw new WireFormatException("", "not a response: " + e.getMessage(), e);
        }
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean isText() {
        return value instanceof String;
    }

    /** Returns whether this is a text without characters, which some servers write for nothing. */
    public boolean isEmptyText() {
        return "".equals(value);
    }

    /** Returns whether there is nothing here, or null. */
    public boolean isAbsent() {
        return value == null;
    }

    /** Returns whether this is an object with such a property that is not null. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    /** Returns whether this is an object whose property is this text. */
    public boolean says(String name, String text) {
        return value instanceof Map<?, ?> map && text.equals(map.get(name));
    }

    /** Returns whether this is an object whose property is {@code true}. */
    public boolean isTrue(String name) {
        return value instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(name));
    }

    /** Returns the place of a property, which need not be there; this must be an object. */
    public JsonNodeAt at(String name) {
        if (value instanceof Map<?, ?> map) {
            return new JsonNodeAt(path + "/" + name, map.get(name));
        }
        throw expected("an object");
    }

    /** Returns the places of the elements; this must be an array of objects. */
    public List<JsonNodeAt> objects() {
        if (!(value instanceof List<?> list)) {
            throw expected("an array");
        }
        List<JsonNodeAt> objects = new ArrayList<>();
        for (Object element : list) {
            JsonNodeAt place = new JsonNodeAt(path + "/" + objects.size(), element);
            if (!place.isObject()) {
                throw place.expected("an object");
            }
            objects.add(place);
        }
        return objects;
    }

    /** Returns the places of the elements, or this place itself where it is no array. */
    public List<JsonNodeAt> objectsOrSelf() {
        return isList() ? objects() : List.of(this);
    }

    /** Returns the places of the elements, none where there is nothing here. */
    public List<JsonNodeAt> objectsIfAny() {
        return isAbsent() ? List.of() : objects();
    }

    /** Returns the text, which must be here. */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a text");
    }

    /** Returns the text, null where there is nothing. */
    public @Nullable String textIfAny() {
        return isAbsent() ? null : text();
    }

    /** Returns the whole number, which must be here. */
    public int index() {
        if (value instanceof Integer number) {
            return number;
        }
        throw expected("an index");
    }

    /** Returns the value as JSON text: a text stands for the JSON in it, and nothing for no text. */
    public String json() {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : Json.write(value);
    }

    /** Makes the exception for a value that is something else. */
    public WireFormatException expected(String what) {
        return fault("expected " + what + ", found " + kind());
    }

    /** Makes an exception about this place. */
    public WireFormatException fault(String problem) {
        return new WireFormatException(path, problem, null);
    }

    /** Makes an exception for an error of the provider's, whose words stand here: in one line, and not a whole page of them. */
    public WireFormatException reportedError() {
        String words = json().strip().replaceAll("\\s+", " ");
        if (words.codePointCount(0, words.length()) > MOST_WORDS) {
            words = words.substring(0, words.offsetByCodePoints(0, MOST_WORDS)) + "...";
        }
        return fault("the provider reports an error: " + words);
    }

    private String kind() {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "an array";
        }
        if (value instanceof String) {
            return "a text";
        }
        return value instanceof Boolean ? "a truth value" : "a number";
    }
}
