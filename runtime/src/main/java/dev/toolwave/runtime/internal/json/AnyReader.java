package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of which nothing is known but that they are JSON. The limits, and the rules about names and texts, are those of all
 * arguments. A null in an object is passed over, as for optional properties.
 *
 * @param cursor stands at the first token of a value, and after reading at its last
 * @param maxNumberLength how many characters a number may have
 */
record AnyReader(ArgumentCursor cursor, int maxNumberLength) {

    private static final String NO_NULL = "any value but null";

    /** Reads a value; null where a problem was recorded. */
    @Nullable
    Object value() {
        JsonToken token = cursor.token();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> {
                cursor.addMismatch(NO_NULL);
                yield null;
            }
        };
    }

    /** Reads an object, at whose first token the cursor stands. */
    Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        ArgumentFrame frame = cursor.push();
        while (cursor.toValue(frame)) {
            String name = StructureReader.nameOf(frame);
            boolean isNew = frame.addKey(name);
            if (!isNew) {
                cursor.addProblem(StructureReader.REPEATED);
                cursor.skipValue();
            } else if (Surrogates.firstLone(name) >= 0) {
                cursor.addExpected("a key without lone surrogates", "string");
                cursor.skipValue();
            } else if (cursor.token() != JsonToken.VALUE_NULL) {
                Object value = value();
                if (value != null) {
                    members.put(name, value);
                }
            }
        }
        cursor.pop();
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        ArgumentFrame frame = cursor.push();
        for (JsonToken next = cursor.advance(); next != null && next != JsonToken.END_ARRAY; next = cursor.advance()) {
            frame.index++;
            Object element = value();
            if (element != null) {
                elements.add(element);
            }
        }
        cursor.pop();
        return elements;
    }

    private @Nullable Object text() {
        try {
            String text = cursor.parser().getText();
            if (Surrogates.firstLone(text) < 0) {
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
            BigDecimal number = DecimalText.parse(cursor.parser().getText(), maxNumberLength);
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
