package dev.toolwave.runtime.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON arguments of one call, value by value, for generated decoders.
 *
 * <p>No method throws an exception because of the arguments. A value that does not fit is recorded as a problem with its JSON
 * Pointer and skipped, and the method returns null, zero or false, so that all problems are reported together. Generated code calls
 * a constructor only if {@link #endObject}, {@link #endArray} or {@link #endMap} has returned true.
 *
 * <p>Only lossless conversions are accepted: {@code "5"}, {@code 5.0} and {@code 1e3} for an integer, {@code 5} for a string.
 *
 * <p>Not thread-safe.
 */
public interface ArgumentReader {

    /** The result of {@link #nextProperty} at the end of an object. */
    int END = -1;

    /** Enters an object; returns false and records a problem if the value is not an object. */
    boolean beginObject(PropertyNames properties);

    /**
     * Enters an object, moves to the value of its first property, and returns the property's index, or {@link #END}. If the value is
     * not an object, a problem is recorded, {@link #END} is returned, and {@link #endObject} returns false.
     */
    int firstProperty(PropertyNames properties);

    /**
     * Moves to the value of the next property and returns the property's index, or {@link #END}. Unknown and repeated names, and null
     * for a required property, are recorded and skipped. Null for an optional property is skipped, as if the property were absent.
     */
    int nextProperty();

    /** Leaves an object, records the required properties that are missing, and returns whether the object has no problem. */
    boolean endObject();

    /** Enters an array; returns false and records a problem if the value is not an array. */
    boolean beginArray(SizeRule rule);

    /** Moves to the next element; returns false at the end. */
    boolean nextElement();

    /** Leaves an array, checks its elements against its rule, and returns whether the array has no problem. */
    boolean endArray(Collection<?> elements);

    /**
     * Reads an array into an unmodifiable list, which contains null only if {@link #readAny} has read it.
     *
     * @param element reads one element
     * @return the list, or null if a problem was recorded
     */
    default <T> @Nullable List<T> readList(SizeRule rule, Supplier<? extends @Nullable T> element) {
        if (!beginArray(rule)) {
            return null;
        }
        List<@Nullable T> elements = new ArrayList<>();
        while (nextElement()) {
            elements.add(element.get());
        }
        return endArray(elements) ? Collections.unmodifiableList(elements) : null;
    }

    /** Reads an array of any size into an unmodifiable list, as {@link #readList(SizeRule, Supplier)} does. */
    default <T> @Nullable List<T> readList(Supplier<? extends @Nullable T> element) {
        return readList(SizeRule.ANY, element);
    }

    /**
     * Enters an object with arbitrary keys, or an array of {@code {"key": ..., "value": ...}}, which replaces such an object in strict
     * schemas; returns false and records a problem if the value is neither.
     */
    boolean beginMap(SizeRule rule);

    /** Moves to the value of the next key and returns the key; null at the end. A repeated key is recorded and skipped. */
    @Nullable
    String nextKey();

    /**
     * Converts the key that {@link #nextKey} returned. A number must consist of ASCII digits, without a plus sign.
     *
     * @param expected a description of valid keys, for the problem
     * @param parse converts the key, or throws an exception if it is not valid
     */
    <T> @Nullable T key(String key, String expected, Function<? super String, ? extends T> parse);

    /** Converts the key that {@link #nextKey} returned to a constant, as {@link #readEnum} converts values. */
    <E extends Enum<E>> @Nullable E key(String key, EnumNames<E> names);

    /** Converts a value that was read; returns null for null. */
    static <A, B> @Nullable B map(@Nullable A value, Function<? super A, ? extends B> convert) {
        return value == null ? null : convert.apply(value);
    }

    /**
     * Converts a key to a UUID, for {@link #key}.
     *
     * @throws IllegalArgumentException if the key is not a UUID in its canonical form
     */
    static UUID uuid(String key) {
        UUID uuid = UUID.fromString(key);
        if (!uuid.toString().equalsIgnoreCase(key)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    /**
     * Converts a key to a character, for {@link #key}.
     *
     * @throws IllegalArgumentException if the key does not consist of one character
     */
    static Character character(String key) {
        if (key.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return key.charAt(0);
    }

    /**
     * Returns the locale of a language tag (BCP 47), for {@link #readText(String, TextParser)}. Underscores are accepted in place of
     * hyphens, as in {@code en_US}.
     *
     * @throws java.util.IllformedLocaleException if the string is not a language tag
     */
    static Locale locale(String tag) {
        if (tag.isEmpty()) {
            throw new IllformedLocaleException("empty");
        }
        return new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
    }

    /** Leaves a map, checks its size, and returns whether the map has no problem. */
    boolean endMap();

    /**
     * Returns the index of a union's variant. The discriminator may be at any position in the object, which is not consumed. Returns
     * -1 and records a problem if the value does not name a variant.
     *
     * @param property the name of the discriminator
     * @param variants the values of the discriminator
     */
    int peekVariant(String property, String... variants);

    /** Reads a string. */
    @Nullable
    String readString(TextRule rule);

    /** Reads the value without a rule. */
    default @Nullable String readString() {
        return readString(TextRule.ANY);
    }

    /** Reads a string of one character, at most U+FFFF. */
    char readChar();

    /** Reads a boolean. */
    boolean readBoolean();

    /** Reads an integer in the range of the type. */
    byte readByte(NumberRule rule);

    /** Reads the value without a rule. */
    default byte readByte() {
        return readByte(NumberRule.ANY);
    }

    /** Reads an integer in the range of the type. */
    short readShort(NumberRule rule);

    /** Reads the value without a rule. */
    default short readShort() {
        return readShort(NumberRule.ANY);
    }

    /** Reads an integer in the range of the type. */
    int readInt(NumberRule rule);

    /** Reads the value without a rule. */
    default int readInt() {
        return readInt(NumberRule.ANY);
    }

    /** Reads an integer in the range of the type. */
    long readLong(NumberRule rule);

    /** Reads the value without a rule. */
    default long readLong() {
        return readLong(NumberRule.ANY);
    }

    /** Reads an integer with at most as many digits as the limits allow. */
    @Nullable
    BigInteger readBigInteger(NumberRule rule);

    /** Reads the value without a rule. */
    default @Nullable BigInteger readBigInteger() {
        return readBigInteger(NumberRule.ANY);
    }

    /** Reads a finite number. */
    float readFloat(NumberRule rule);

    /** Reads the value without a rule. */
    default float readFloat() {
        return readFloat(NumberRule.ANY);
    }

    /** Reads a finite number. */
    double readDouble(NumberRule rule);

    /** Reads the value without a rule. */
    default double readDouble() {
        return readDouble(NumberRule.ANY);
    }

    /** Reads a number without loss of digits. */
    @Nullable
    BigDecimal readBigDecimal(NumberRule rule);

    /** Reads the value without a rule. */
    default @Nullable BigDecimal readBigDecimal() {
        return readBigDecimal(NumberRule.ANY);
    }

    /** Reads the name of a constant. The case is ignored if only one name is equal then. */
    <E extends Enum<E>> @Nullable E readEnum(EnumNames<E> names);

    /** Reads {@code 2026-12-01}. */
    @Nullable
    LocalDate readLocalDate();

    /** Reads {@code 10:15:30}. */
    @Nullable
    LocalTime readLocalTime();

    /** Reads {@code 2026-12-01T10:15:30}. */
    @Nullable
    LocalDateTime readLocalDateTime();

    /** Reads a point in time with an offset, such as {@code 2026-12-01T10:15:30Z} (RFC 3339). */
    @Nullable
    Instant readInstant();

    /** Reads a point in time as {@link #readInstant} does and keeps the offset. */
    @Nullable
    OffsetDateTime readOffsetDateTime();

    /** Reads a point in time with an offset and a zone, such as {@code 2026-12-01T10:15:30+01:00[Europe/Paris]}. */
    @Nullable
    ZonedDateTime readZonedDateTime();

    /** Reads days, hours, minutes and seconds with up to nine decimals, such as {@code PT1H30M}; each may be negative. */
    @Nullable
    Duration readDuration();

    /** Reads the canonical form of a UUID (RFC 9562). */
    @Nullable
    UUID readUuid();

    /** Reads an absolute or relative URI (RFC 3986), in ASCII. */
    @Nullable
    URI readUri();

    /** Reads an absolute URL with the protocol http, https, ftp or file. It is not opened, and is compared as a string. */
    @Nullable
    URL readUrl();

    /** Reads a path of the default file system, without accessing it. */
    @Nullable
    Path readPath();

    /** Reads base64 (RFC 4648, section 4). */
    byte @Nullable [] readBytes();

    /**
     * Reads a string and converts it.
     *
     * @param expected a description of valid strings, for the problem
     * @param parser converts the string, or throws an exception if it is not valid
     */
    default <T> @Nullable T readText(String expected, TextParser<? extends T> parser) {
        return readText(TextRule.ANY, expected, parser);
    }

    /** Reads a string that conforms to a rule and converts it, as {@link #readText(String, TextParser)} does. */
    <T> @Nullable T readText(TextRule rule, String expected, TextParser<? extends T> parser);

    /**
     * Reads a value without a schema as a {@code LinkedHashMap<String, Object>}, {@code List}, {@code String}, {@code Boolean}, the
     * smallest of {@code Integer}, {@code Long} and {@code BigInteger}, or a {@code BigDecimal}. Returns null for null. Objects and
     * arrays keep their nulls.
     */
    @Nullable
    Object readAny();

    /** Reads an object whose values have no schema, as {@link #readAny} does. */
    @Nullable
    Map<String, @Nullable Object> readAnyObject();

    /**
     * Reads a value with Jackson's databind, for a class with Jackson annotations that generated code does not implement. An exception
     * of databind is recorded without its message, at the place that it names.
     */
    <T> @Nullable T readForeign(Class<T> type);

    /**
     * Converts a string, for {@link #readText(String, TextParser)}.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    interface TextParser<T> {

        /**
         * Returns the value, or null if the string is not valid.
         *
         * @throws Exception if the string is not valid; the model reads the message only of a {@link
         *     dev.toolwave.runtime.ToolException}
         */
        @Nullable
        T parse(String text) throws Exception;
    }

    /**
     * Records that a constructor, factory or setter refused the object, array or map that was left last. The model reads the message
     * only of a {@link dev.toolwave.runtime.ToolException}.
     */
    void reject(Exception refusal);
}
