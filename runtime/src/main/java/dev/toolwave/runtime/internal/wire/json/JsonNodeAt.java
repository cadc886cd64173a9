package dev.toolwave.runtime.internal.wire.json;

import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of a response together with its path, so that every exception can name the position.
 *
 * @param path a JSON Pointer (RFC 6901)
 * @param value the value; null also if it is missing
 */
public record JsonNodeAt(String path, @Nullable Object value) {

    /** The longest error message of a provider that is reported; a proxy may answer with a whole HTML page. */
    private static final int MAX_ERROR_LENGTH = 500;

    /** A missing value. */
    public static final JsonNodeAt NOTHING = new JsonNodeAt("", null);

    /**
     * Parses a response. Lone surrogates are kept, because a response is still useful if only its text was cut in the middle of a
     * character.
     *
     * @throws WireFormatException if the string is not valid JSON
     */
    public static JsonNodeAt read(String json) {
        try {
            return new JsonNodeAt("", Json.read(json));
        } catch (JsonException e) {
            throw new WireFormatException("", "not a response: " + e.getMessage(), e);
        }
    }

    /** Returns whether this is an object. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Returns whether this is an array. */
    public boolean isList() {
        return value instanceof List;
    }

    /** Returns whether this is a string. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Returns whether this is missing or null. */
    public boolean isAbsent() {
        return value == null;
    }

    /** Returns whether this is missing, null, a blank string or the string "null", which some servers write instead of null. */
    public boolean isBlank() {
        return value == null || (value instanceof String text && (text.isBlank() || text.equals("null")));
    }

    /** Returns whether this is an object with a property of this name that is not null. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    /** Returns whether this is an object whose property of this name is this string. */
    public boolean is(String name, String text) {
        return value instanceof Map<?, ?> map && text.equals(map.get(name));
    }

    /** Returns whether this is an object whose property of this name is {@code true}. */
    public boolean isTrue(String name) {
        return value instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(name));
    }

    /** Returns a property, which may be missing; throws an exception if this is not an object. */
    public JsonNodeAt at(String name) {
        return new JsonNodeAt(path + "/" + name, object().get(name));
    }

    /** Returns the properties of this object; throws an exception if it is something else. */
    @SuppressWarnings("unchecked") // the parser creates maps with string keys only
    public Map<String, @Nullable Object> object() {
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        throw expected("an object");
    }

    /** Returns the elements of this array; throws an exception if it is not an array of objects. */
    public List<JsonNodeAt> objects() {
        if (!(value instanceof List<?> list)) {
            throw expected("an array");
        }
        List<JsonNodeAt> objects = new ArrayList<>();
        for (Object element : list) {
            JsonNodeAt node = new JsonNodeAt(path + "/" + objects.size(), element);
            if (!node.isObject()) {
                throw node.expected("an object");
            }
            objects.add(node);
        }
        return objects;
    }

    /** Returns the elements if this is an array, otherwise this value alone. */
    public List<JsonNodeAt> objectsOrSelf() {
        return isList() ? objects() : List.of(this);
    }

    /** Returns the elements of this array; empty if it is missing. */
    public List<JsonNodeAt> objectsIfAny() {
        return isAbsent() ? List.of() : objects();
    }

    /** Returns this string; throws an exception if it is something else. */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a string");
    }

    /** Returns this string, or null if it is {@linkplain #isBlank blank}. */
    public @Nullable String textIfAny() {
        return isBlank() ? null : text();
    }

    /** Returns this index, or null if it is missing. */
    public @Nullable Integer indexIfAny() {
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        throw expected("an index");
    }

    /** Returns this value as JSON; a string is taken as JSON already, and a missing value is empty. */
    public String json() {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : Json.writeWithLoneSurrogates(value);
    }

    /** Returns the arguments of a call as an object: if they are none, one with the invalid JSON, as Anthropic suggests. */
    public Map<?, ?> arguments() {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        String json = json();
        if (json.isBlank()) {
            return Map.of();
        }
        try {
            if (Json.read(json) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JsonException e) {
            // the model must see what it wrote
        }
        return JsonObject.of("INVALID_JSON", json);
    }

    /** Returns an exception about a value of another type than expected. */
    public WireFormatException expected(String what) {
        return fault("expected " + what + ", found " + type());
    }

    /** Returns an exception about this value. */
    public WireFormatException fault(String problem) {
        return new WireFormatException(path, problem, null);
    }

    /**
     * Checks that this response or event does not report an error. Providers, and the proxies in front of them, report errors as
     * {@code error}, as an object of type {@code error}, or as a bare {@code message} or {@code detail}.
     *
     * @throws WireFormatException if it reports an error
     */
    public void checkNoError() {
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        Object error = map.get("error");
        if (error != null
                && !Boolean.FALSE.equals(error)
                && !"".equals(error)
                && !Map.of().equals(error)) {
            throw at("error").reportedError();
        }
        boolean bareMessage = map.get("message") instanceof String && !map.containsKey("role");
        if (is("type", "error") || is("object", "error") || bareMessage || (map.size() == 1 && has("detail"))) {
            throw reportedError();
        }
    }

    /** Returns an exception with the message of an error that the provider reports here, in one line of limited length. */
    public WireFormatException reportedError() {
        for (String name : new String[] {"message", "Message", "error", "detail"}) {
            if (has(name) && !at(name).isBlank()) {
                return at(name).reportedError();
            }
        }
        if (isBlank()) {
            return fault("the provider reports an error without a message");
        }
        String message = json().strip().replaceAll("\\s+", " ");
        if (message.codePointCount(0, message.length()) > MAX_ERROR_LENGTH) {
            message = message.substring(0, message.offsetByCodePoints(0, MAX_ERROR_LENGTH)) + "...";
        }
        return fault("the provider reports an error: " + message);
    }

    private String type() {
        if (value == null) {
            return "nothing";
        }
        if (isObject()) {
            return "an object";
        }
        if (isList()) {
            return "an array";
        }
        return isText() ? "a string" : value instanceof Boolean ? "a boolean" : "a number";
    }
}
