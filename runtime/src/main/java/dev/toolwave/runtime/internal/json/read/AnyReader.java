package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonToken;
import dev.toolwave.runtime.internal.json.Surrogates;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values without a schema. The limits and the rules about names and strings are those of all arguments. Null is a value inside
 * of objects and arrays, which is kept.
 *
 * @param cursor the cursor, at the first token of the value; after reading at its last
 */
record AnyReader(ArgumentCursor cursor) {

    /** Reads a value; returns null for null, and if a problem was recorded. */
    @Nullable
    Object value() {
        JsonToken token = cursor.token();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        ArgumentFrame frame = cursor.push();
        while (cursor.toValue(frame)) {
            String name = StructureReader.nameOf(frame);
            if (members.containsKey(name)) {
                cursor.addProblem(StructureReader.REPEATED);
                cursor.skipValue();
            } else if (Surrogates.hasLone(name)) {
                cursor.addExpected("a key without lone surrogates", "string");
                cursor.skipValue();
            } else {
                members.put(name, value());
            }
        }
        cursor.pop();
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        ArgumentFrame frame = cursor.push();
        for (JsonToken next = cursor.advance(); next != null && next != JsonToken.END_ARRAY; next = cursor.advance()) {
            frame.index++;
            elements.add(value());
        }
        cursor.pop();
        return elements;
    }

    private @Nullable Object string() {
        try {
            String text = cursor.parser().getText();
            if (!Surrogates.hasLone(text)) {
                return text;
            }
            cursor.addExpected("string", "string with a lone surrogate");
        } catch (IOException e) {
            cursor.fail(e);
        }
        return null;
    }

    private @Nullable Object number() {
        try {
            if (cursor.token() == JsonToken.VALUE_NUMBER_INT) {
                return cursor.parser().getNumberValue();
            }
            BigDecimal number = NumberConstraints.parse(
                    cursor.parser().getText(), cursor.limits().numberLength());
            if (number == null) {
                cursor.addExpected("number", "number out of range");
            }
            return number;
        } catch (IOException e) {
            cursor.fail(e);
            return null;
        }
    }
}
