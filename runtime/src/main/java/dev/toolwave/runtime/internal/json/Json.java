package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON text into plain values and back, for JSON that has no schema of ours: what a provider sends.
 *
 * <p>An object is a {@code LinkedHashMap<String, Object>} in the order of the text, an array a {@code List}, a number an {@code
 * Integer}, {@code Long} or {@code BigInteger}, whichever is the smallest that fits, or a {@code BigDecimal} where it has a
 * fraction or an exponent; then {@code String}, {@code Boolean} and null. Both are mutable and belong to the caller.
 */
public final class Json {

    private static final int MAX_DEPTH = 512;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @param text strict JSON (RFC 8259): nothing after the value, no repeated key, no lone surrogate, at most 512 levels deep
     * @throws JsonException where the text is anything else
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonException("malformed JSON: the text is empty");
            }
            Object value = readValue(parser);
            if (parser.nextToken() != null) {
                throw failure("malformed JSON: more text after the value", parser);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonException(SyntaxMessages.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a value as compact JSON. Keys keep their order, so that equal values in equal order are equal texts; lone surrogates
     * become U+FFFD.
     *
     * @param value what {@link #read} may return; also other lists and maps with text keys, and finite numbers of the other boxed
     *     types
     * @throws IllegalArgumentException where it holds anything else, or is more than 512 levels deep
     */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            writeValue(generator, value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value that is more than " + MAX_DEPTH + " levels deep", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object readValue(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> wellFormed(parser.getText(), parser);
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> readDecimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new AssertionError(parser.currentToken());
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            wellFormed(key, parser);
            if (object.containsKey(key)) {
                throw failure("malformed JSON: a repeated key", parser);
            }
            parser.nextToken();
            object.put(key, readValue(parser));
        }
        return object;
    }

    private static List<@Nullable Object> readArray(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(readValue(parser));
        }
        return array;
    }

    private static BigDecimal readDecimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException | ArithmeticException e) {
            throw failure("malformed JSON: a number with too great an exponent", parser);
        }
    }

    private static String wellFormed(String text, JsonParser parser) {
        if (Surrogates.firstLone(text) >= 0) {
            throw failure("malformed JSON: a lone surrogate", parser);
        }
        return text;
    }

    private static JsonException failure(String what, JsonParser parser) {
        return new JsonException(what + SyntaxMessages.at(parser.currentTokenLocation()));
    }

    private static void writeValue(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(Surrogates.replaceLone(text));
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(out, map);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                writeValue(out, element);
            }
            out.writeEndArray();
        } else {
            throw new IllegalArgumentException(
                    "no plain JSON value: " + value.getClass().getName());
        }
    }

    private static void writeObject(JsonGenerator out, Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("a key that is no text");
            }
            out.writeFieldName(Surrogates.replaceLone(key));
            writeValue(out, entry.getValue());
        }
        out.writeEndObject();
    }

    private static void writeNumber(JsonGenerator out, Number number) throws IOException {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("a number that is not finite");
            }
            out.writeNumber(number.toString());
        } else if (number instanceof BigDecimal || number instanceof BigInteger || isSmall(number)) {
            out.writeNumber(number.toString());
        } else {
            throw new IllegalArgumentException(
                    "no plain JSON value: " + number.getClass().getName());
        }
    }

    private static boolean isSmall(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }
}
