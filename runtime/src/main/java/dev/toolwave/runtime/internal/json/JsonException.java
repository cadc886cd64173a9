package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** Thrown if a string is not the JSON that is expected. The message is one line with a position and never quotes the string. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. The message must not quote the JSON. */
    public JsonException(String message) {
        super(message);
    }

    /**
     * Returns one line that describes why a parser rejected a string. Jackson's own message quotes the string.
     *
     * @param parser the parser, whose position is used if the exception has no position
     */
    public static String describe(JsonProcessingException failure, JsonLimits limits, JsonParser parser) {
        JsonLocation location = failure.getLocation();
        return reason(failure, limits) + at(location == null ? parser.currentLocation() : location);
    }

    /** Returns a position as the end of a message; empty if it is unknown. */
    static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String reason(JsonProcessingException failure, JsonLimits limits) {
        String message = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof StreamConstraintsException) {
            return exceeded(message, limits);
        }
        if (failure instanceof JsonEOFException) {
            return "malformed JSON: unexpected end";
        }
        return message.startsWith("Illegal unquoted character")
                ? "malformed JSON: a control character in a string must be escaped, for example \\n or \\t"
                : "malformed JSON";
    }

    /** Jackson has one exception for all limits; only its message differs. */
    private static String exceeded(String message, JsonLimits limits) {
        if (message.startsWith("Document nesting depth")) {
            return "JSON with more than " + limits.depth() + " levels of nesting";
        }
        if (message.startsWith("Number")) {
            return "JSON with a number of more than " + limits.numberLength() + " characters";
        }
        if (message.startsWith("String")) {
            return "JSON with a string or number of more than " + limits.stringLength() + " characters";
        }
        if (message.startsWith("Name")) {
            return "JSON with a name of more than " + StreamReadConstraints.DEFAULT_MAX_NAME_LEN + " characters";
        }
        if (message.startsWith("Token count")) {
            return "JSON with more than " + limits.tokens() + " values, names and brackets";
        }
        return "JSON of more than " + limits.documentLength() + " characters";
    }
}
