package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts JSON without a known schema, such as the response of a provider, to plain values and back.
 *
 * <p>An object is a {@code LinkedHashMap<String, Object>} in the order of the JSON, an array is a {@code List}, and a number is an
 * {@code Integer}, {@code Long} or {@code BigInteger}, whichever is the smallest that fits, or a {@code BigDecimal} if it has a
 * fraction or an exponent. The other values are {@code String}, {@code Boolean} and null. Maps and lists are mutable and belong to
 * the caller.
 */
public final class Json {

    private static final int MAX_DEPTH = 512;

    private static final JsonLimits LIMITS = new JsonLimits(
            MAX_DEPTH,
            Integer.MAX_VALUE,
            StreamReadConstraints.DEFAULT_MAX_STRING_LEN,
            StreamReadConstraints.DEFAULT_MAX_NUM_LEN,
            Integer.MAX_VALUE);

    private static final JsonFactory FACTORY = newFactory(LIMITS, false);

    private static final Set<Class<?>> NUMBERS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class);

    private Json() {}

    /**
     * Returns a factory for parsers and generators with these limits.
     *
     * @param lenient whether control characters in strings need not be escaped
     */
    public static JsonFactory newFactory(JsonLimits limits, boolean lenient) {
        return JsonFactory.builder()
                // interned names would fill the JVM's string table with names that a model invents
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // names with equal hash codes are only not shared, instead of failing
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, lenient)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxDocumentLength(limits.documentLength())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(limits.numberLength())
                        // 0 is unlimited
                        .maxTokenCount(limits.tokens() == Integer.MAX_VALUE ? 0 : limits.tokens())
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .build())
                .build();
    }

    /**
     * Reads one JSON value. Strings may contain lone surrogates, because some gateways split strings between the two halves of a
     * pair; {@link #write} replaces those that are left.
     *
     * @param text strict JSON (RFC 8259) without repeated keys, at most 512 levels deep, and nothing after the value
     * @throws JsonException if the string is not such JSON
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return readDocument(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a value as compact JSON. Keys keep their order, so that equal values in equal order are written equally. Lone surrogates
     * are replaced by U+FFFD.
     *
     * @param value a value that {@link #read} may return, or one with other maps, lists and boxed numbers
     * @throws IllegalArgumentException if the value contains anything else, a number that is not finite, or more than 512 levels
     */
    public static String write(@Nullable Object value) {
        return write(value, false);
    }

    /** Writes a value like {@link #write}, but keeps lone surrogates for a reader that has to refuse them. */
    public static String writeWithLoneSurrogates(@Nullable Object value) {
        return write(value, true);
    }

    private static String write(@Nullable Object value, boolean loneSurrogates) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            writeValue(generator, value, loneSurrogates);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value with more than " + MAX_DEPTH + " levels", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object readDocument(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new JsonException("malformed JSON: empty string");
            }
            Object value = readValue(parser);
            if (parser.nextToken() != null) {
                throw failure("malformed JSON: more text after the value", parser);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonException(JsonException.describe(e, LIMITS, parser));
        }
    }

    private static @Nullable Object readValue(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getText();
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
            throw failure("malformed JSON: a number whose exponent is too large", parser);
        }
    }

    private static JsonException failure(String reason, JsonParser parser) {
        return new JsonException(reason + JsonException.at(parser.currentTokenLocation()));
    }

    private static void writeValue(JsonGenerator out, @Nullable Object value, boolean loneSurrogates)
            throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(loneSurrogates ? text : Surrogates.replaceLone(text));
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(out, map, loneSurrogates);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                writeValue(out, element, loneSurrogates);
            }
            out.writeEndArray();
        } else if (NUMBERS.contains(value.getClass())) {
            writeNumber(out, (Number) value);
        } else {
            throw new IllegalArgumentException(
                    "not a plain JSON value: " + value.getClass().getName());
        }
    }

    private static void writeObject(JsonGenerator out, Map<?, ?> map, boolean loneSurrogates) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("a key that is not a string");
            }
            out.writeFieldName(loneSurrogates ? key : Surrogates.replaceLone(key));
            writeValue(out, entry.getValue(), loneSurrogates);
        }
        out.writeEndObject();
    }

    private static void writeNumber(JsonGenerator out, Number number) throws IOException {
        boolean isFloating = number instanceof Double || number instanceof Float;
        if (isFloating && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("a number that is not finite");
        }
        out.writeNumber(number.toString());
    }
}
