package dev.toolwave.runtime.spi;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.ToolContent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of a tool as JSON text, value by value, for generated encoders. A text at the root reaches the model as it
 * is, unquoted. Texts and big numbers may be null and are then written as {@code null}; so may the objects of which {@link
 * #isNull} is asked.
 *
 * <p>Not thread-safe. A result that grows beyond the runtime's limit, or nests too deeply, ends with an unchecked exception
 * that the runtime turns into an outcome.
 */
public interface ResultWriter {

    /**
     * Writes {@code null} for null.
     *
     * @return whether the value was null, and is thus written
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

    /** Writes a text. */
    void string(@Nullable CharSequence value);

    /**
     * Writes a value as the text that {@link ArgumentReader} reads: dates as RFC 3339 has them, URIs in ASCII, UUIDs, paths and the like by their
     * {@code toString}. A date or point in time that RFC 3339 cannot express cannot be written: one beyond the year 9999 or before
     * the year 0, and one whose offset has seconds.
     */
    void text(@Nullable Object value);

    /** Writes base64 (RFC 4648, section 4). */
    void bytes(byte @Nullable [] value);

    /** Writes the name of an enum constant. */
    <E extends Enum<E>> void constant(EnumNames<E> names, @Nullable E value);

    /** Writes true or false. */
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

    /** Writes a number; one that is not finite cannot be written. */
    void number(float value);

    /** Writes a number; one that is not finite cannot be written. */
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
     * Writes a value without a schema: null, a map, a collection or array, a string, a number, a boolean, or a value that {@link
     * #text} writes; anything else as {@link #foreign} does. Unlike other members of objects, null is not left out.
     */
    void any(@Nullable Object value);

    /** Writes a value as Jackson's databind does. */
    void foreign(@Nullable Object value);

    /** Adds a part to the result; at the root only, or in an array at the root. */
    void content(@Nullable ToolContent part);

    /** Writes what a {@code void} tool gives: <code>{"ok":true}</code>. */
    void done();
}
