package dev.toolwave.runtime.internal.json.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Writes values whose form depends on their class at run time. */
record AnyWriter(JsonResultWriter out) {

    /** Writes a value. */
    void write(Object value) {
        if (value instanceof CharSequence || value instanceof Character || isString(value)) {
            out.text(value);
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Collection<?> elements) {
            writeAll(elements);
        } else if (value instanceof Object[] elements) {
            writeAll(Arrays.asList(elements));
        } else {
            out.foreign(value);
        }
    }

    /** Returns false for enums, because Jackson's annotations may change the names of their constants. */
    private static boolean isString(Object value) {
        boolean isTime = value instanceof TemporalAccessor || value instanceof TemporalAmount;
        return (isTime && !(value instanceof Enum))
                || value instanceof UUID
                || value instanceof URI
                || value instanceof URL
                || value instanceof Path;
    }

    private void writeNumber(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.number(number.longValue());
        } else if (number instanceof Double) {
            out.number(number.doubleValue());
        } else if (number instanceof Float) {
            out.number(number.floatValue());
        } else if (number instanceof BigInteger integer) {
            out.number(integer);
        } else if (number instanceof BigDecimal decimal) {
            out.number(decimal);
        } else {
            out.foreign(number);
        }
    }

    private void writeMap(Map<?, ?> map) {
        out.beginObject();
        map.forEach((key, value) -> {
            out.name(String.valueOf(key));
            out.any(value);
        });
        out.endObject();
    }

    private void writeAll(Collection<?> elements) {
        out.beginArray();
        elements.forEach(out::any);
        out.endArray();
    }
}
