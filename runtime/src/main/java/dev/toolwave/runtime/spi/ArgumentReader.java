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
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of one call from JSON text, value by value, for generated decoders.
 *
 * <p>Nothing here throws because of what the model sent: a value that does not fit is recorded as a problem, with its JSON
 * Pointer, and the method returns null, zero or false, so that the rest is read and all problems are reported together. {@link
 * #endObject}, {@link #endArray} and {@link #endMap} say whether all that was inside is sound, and only then may a
 * constructor be called.
 *
 * <p>What is lossless is taken: {@code "5"}, {@code 5.0} and {@code 1e3} for an integer, {@code 5} for a text; nothing else.
 *
 * <p>Not thread-safe.
 */
public interface ArgumentReader {

    /** What {@link #nextProperty} returns at the end of an object. */
    int END = -1;

    /**
     * Steps into an object.
     *
     * @return false where there is none: the problem is recorded, and the value is passed over
     */
    boolean beginObject(PropertyNames properties);

    /**
     * Begins an object and moves to the value of its first property, as {@link #nextProperty} does.
     *
     * @return the property's index, or {@link #END}. If the value is not an object, the problem is recorded, {@link #END} is returned,
     *     and {@link #endObject} returns false
     */
    int firstProperty(PropertyNames properties);

    /**
     * Steps to the value of the next property. Unknown and repeated names, and null for a required property, are recorded and
     * passed over; null for an optional one is passed over as if it were absent.
     *
     * @return the property's index, or {@link #END}
     */
    int nextProperty();

    /**
     * Ends the object at {@link #END} and records the required properties that were missing.
     *
     * @return whether nothing in it was wrong
     */
    boolean endObject();

    /** Steps into an array; false where there is none. */
    boolean beginArray(SizeRule rule);

    /** Steps to the next element; false at the end. */
    boolean nextElement();

    /**
     * Ends the array and checks its size and, where the rule says so, that no two elements are equal.
     *
     * @param elements what was read
     * @return whether nothing in it was wrong
     */
    boolean endArray(Collection<?> elements);

    /**
     * Reads an array into an unmodifiable list.
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
        return endArray(elements) ? List.copyOf(elements) : null;
    }

    /** Reads an array of any size into an unmodifiable list, as {@link #readList(SizeRule, Supplier)} does. */
    default <T> @Nullable List<T> readList(Supplier<? extends @Nullable T> element) {
        return readList(SizeRule.ANY, element);
    }

    /**
     * Steps into an object with arbitrary keys, or into an array of pairs, {@code {"key": ..., "value": ...}}, which is how
     * strict schemas without such objects have them; false where there is neither.
     */
    boolean beginMap(SizeRule rule);

    /** Steps to the value of the next key, null at the end; a repeated key is recorded and passed over. */
    @Nullable
    String nextKey();

    /**
     * Reads the key that {@link #nextKey} returned as what it stands for. One that stands for a number must be spelled in ASCII
     * digits, with a minus but no plus before them.
     *
     * @param expected what the key should be, for the problem's text
     * @param parse makes a key, or throws where the text is none
     */
    <T> @Nullable T key(String key, String expected, Function<? super String, ? extends T> parse);

    /** Reads the key that {@link #nextKey} returned as a name of an enum, as {@link #readEnum} reads values. */
    <E extends Enum<E>> @Nullable E key(String key, EnumNames<E> names);

    /** Converts a value that was read; null stays null. */
    static <A, B> @Nullable B map(@Nullable A value, Function<? super A, ? extends B> convert) {
        return value == null ? null : convert.apply(value);
    }

    /**
     * Returns the UUID that a key is, for {@link #key}.
     *
     * @throws IllegalArgumentException if the key is not a UUID in its usual form
     */
    static UUID uuid(String key) {
        UUID uuid = UUID.fromString(key);
        if (!uuid.toString().equalsIgnoreCase(key)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    /**
     * Returns the character that a key stands for, for {@link #key}.
     *
     * @throws IllegalArgumentException where the key has not one character
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

    /** Ends the map; whether nothing in it was wrong. */
    boolean endMap();

    /**
     * Reads the discriminator of a union without consuming the object: its position in the object does not matter.
     *
     * @param property the name of the discriminator
     * @param variants the values that it may have
     * @return the index of the variant, or -1 where there is none: the problem is recorded, and the value is passed over
     */
    int peekVariant(String property, String... variants);

    /** Reads a text. */
    @Nullable
    String readString(TextRule rule);

    /** Reads the value without a rule. */
    default @Nullable String readString() {
        return readString(TextRule.ANY);
    }

    /** Reads a text of one character, which is none beyond U+FFFF. */
    char readChar();

    /** Reads true or false. */
    boolean readBoolean();

    /** Reads an integer of this type's range. */
    byte readByte(NumberRule rule);

    /** Reads the value without a rule. */
    default byte readByte() {
        return readByte(NumberRule.ANY);
    }

    /** Reads an integer of this type's range. */
    short readShort(NumberRule rule);

    /** Reads the value without a rule. */
    default short readShort() {
        return readShort(NumberRule.ANY);
    }

    /** Reads an integer of this type's range. */
    int readInt(NumberRule rule);

    /** Reads the value without a rule. */
    default int readInt() {
        return readInt(NumberRule.ANY);
    }

    /** Reads an integer of this type's range. */
    long readLong(NumberRule rule);

    /** Reads the value without a rule. */
    default long readLong() {
        return readLong(NumberRule.ANY);
    }

    /** Reads an integer of any size within the reader's limit on digits. */
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

    /** Reads a number with every digit. */
    @Nullable
    BigDecimal readBigDecimal(NumberRule rule);

    /** Reads the value without a rule. */
    default @Nullable BigDecimal readBigDecimal() {
        return readBigDecimal(NumberRule.ANY);
    }

    /** Reads a name of an enum: exactly, or else ignoring case where that leaves one constant. */
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

    /** Reads a point in time with an offset and, in brackets, a zone, such as {@code 2026-12-01T10:15:30+01:00[Europe/Paris]}. */
    @Nullable
    ZonedDateTime readZonedDateTime();

    /** Reads {@code PT1H30M}: days, hours, minutes and seconds, the latter with up to nine decimals, each with or without a minus. */
    @Nullable
    Duration readDuration();

    /** Reads the canonical form of a UUID (RFC 9562). */
    @Nullable
    UUID readUuid();

    /** Reads an absolute or relative URI (RFC 3986), in ASCII. */
    @Nullable
    URI readUri();

    /** Reads an absolute URL of the protocols that every Java platform has: http, https, ftp and file. It is not opened, and compares equal by its text. */
    @Nullable
    URL readUrl();

    /** Reads a path of the default file system; it is not touched. */
    @Nullable
    Path readPath();

    /** Reads base64 (RFC 4648, section 4). */
    byte @Nullable [] readBytes();

    /**
     * Reads a text and makes a value of it.
     *
     * @param expected what the text should be, for the problem's text
     * @param parser makes the value, or throws where the text is none
     */
    default <T> @Nullable T readText(String expected, TextParser<? extends T> parser) {
        return readText(TextRule.ANY, expected, parser);
    }

    /** Reads a text that keeps a rule, and makes a value of it, as {@link #readText(String, TextParser)} does. */
    <T> @Nullable T readText(TextRule rule, String expected, TextParser<? extends T> parser);

    /**
     * Reads any value but null, as {@code LinkedHashMap<String, Object>}, {@code List}, {@code String}, {@code Boolean} and the
     * smallest of {@code Integer}, {@code Long} and {@code BigInteger}, or {@code BigDecimal}. Nulls inside of objects and arrays
     * are kept.
     */
    @Nullable
    Object readAny();

    /** Reads an object with any values, as {@link #readAny} does. */
    @Nullable
    Map<String, @Nullable Object> readAnyObject();

    /**
     * Reads a value as Jackson's databind reads this class, which has annotations of Jackson's that no generated decoder follows.
     * What databind throws is recorded at the value inside that it is about, without its text.
     */
    <T> @Nullable T readForeign(Class<T> type);

    /**
     * Makes a value of a text, for {@link #readText(String, TextParser)}.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    interface TextParser<T> {

        /**
         * Returns the value that a text stands for; null where it stands for none.
         *
         * @throws Exception where it stands for none; the exception's text reaches the model only where it is a {@link
         *     dev.toolwave.runtime.ToolException}
         */
        @Nullable
        T parse(String text) throws Exception;
    }

    /**
     * Records that a constructor, factory or setter has refused the object, array or map that was ended last. The text of the
     * exception reaches the model only where it is a {@link dev.toolwave.runtime.ToolException}.
     */
    void reject(Exception refusal);
}
