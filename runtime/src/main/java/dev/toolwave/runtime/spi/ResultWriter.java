package dev.toolwave.runtime.spi;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.ToolContent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of a tool as JSON, value by value, for generated encoders. A string at the root is written without quotes.
 *
 * <p>Methods throw an unchecked exception, which becomes the outcome of the tool, if the result is longer than the runtime's limit,
 * nests too deeply, or contains a value that JSON cannot express. Not thread-safe.
 */
public interface ResultWriter {

    /**
     * Writes {@code null} if the value is null.
     *
     * @return whether the value is null, so that it is already written
     */
    boolean isNull(@Nullable Object value);

    /** Opens an object. */
    void beginObject();

    /**
     * Opens an object, or writes {@code null} if the value is null.
     *
     * @return whether the object was opened
     */
    default boolean beginObject(@Nullable Object value) {
        if (isNull(value)) {
            return false;
        }
        beginObject();
        return true;
    }

    /**
     * Sets the name of the next value of an object. A member whose value is null is left out, unless {@link #any} writes it.
     *
     * @return this writer
     */
    ResultWriter name(String name);

    /** Closes an object. */
    void endObject();

    /** Opens an array. */
    void beginArray();

    /** Closes an array. */
    void endArray();

    /**
     * Writes an array, or {@code null} if the collection is null. Elements that are null are left out.
     *
     * @param element writes one element
     */
    default <T> void array(@Nullable Iterable<? extends T> values, Consumer<? super T> element) {
        if (!isNull(values)) {
            beginArray();
            requireNonNull(values).forEach(element);
            endArray();
        }
    }

    /** Writes a string. */
    void string(@Nullable CharSequence value);

    /**
     * Writes a value as the string that {@link ArgumentReader} reads: dates as in RFC 3339, URIs in ASCII, and other values by their
     * {@code toString}. RFC 3339 cannot express years beyond 9999 or before 0, and offsets with seconds.
     */
    void text(@Nullable Object value);

    /** Writes bytes as base64 (RFC 4648, section 4). */
    void bytes(byte @Nullable [] value);

    /** Writes the name of an enum constant. */
    <E extends Enum<E>> void constant(EnumNames<E> names, @Nullable E value);

    /** Writes a boolean. */
    void bool(boolean value);

    /** Writes true, false or null. */
    default void bool(@Nullable Boolean value) {
        if (value == null) {
            isNull(null);
        } else {
            bool(value.booleanValue());
        }
    }

    /** Writes a number. */
    void number(int value);

    /** Writes a number. */
    void number(long value);

    /** Writes a number, which must be finite. */
    void number(float value);

    /** Writes a number, which must be finite. */
    void number(double value);

    /** Writes a number. */
    void number(@Nullable BigInteger value);

    /** Writes a number. */
    void number(@Nullable BigDecimal value);

    /** Writes a number of any class, or null. */
    default void number(@Nullable Number value) {
        if (value == null) {
            isNull(null);
        } else if (value instanceof Double) {
            number(value.doubleValue());
        } else if (value instanceof Float) {
            number(value.floatValue());
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte) {
            number(value.longValue());
        } else if (value instanceof BigInteger integer) {
            number(integer);
        } else {
            number(new BigDecimal(value.toString()));
        }
    }

    /**
     * Writes a value without a schema: null, a map, collection, array, string, number or boolean, or a value that {@link #text}
     * supports. Other values are written by {@link #foreign}. Unlike other members of objects, null is not left out.
     */
    void any(@Nullable Object value);

    /** Writes a value with Jackson's databind. */
    void foreign(@Nullable Object value);

    /** Adds a part to the result. Allowed only at the root, and in an array at the root. */
    void content(@Nullable ToolContent part);

    /** Writes the result of a {@code void} tool: <code>{"ok":true}</code>. */
    void done();
}
