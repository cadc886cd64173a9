package dev.toolwave.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * The decoded arguments of one call, in the order of the tool's schema. A record is generated for each distinct signature. The runtime
 * reads the arguments by index to recognize equal nodes of a turn and to replace the placeholders in resources.
 */
public interface Arguments {

    /**
     * Returns the argument with this index, null if the call does not have it.
     *
     * @throws IndexOutOfBoundsException if the tool has no such parameter
     */
    @Nullable
    Object get(int index);

    /**
     * Writes the arguments that are not null as members of the JSON object that {@link ToolsetBinding#readArguments} reads.
     *
     * @throws UnsupportedOperationException if a type can be read but not written: an open value, or a class that does not expose the
     *     values it was created from
     */
    default void writeTo(ResultWriter out) {
        throw new UnsupportedOperationException(getClass().getSimpleName());
    }

    /**
     * Returns one of these values, for generated code.
     *
     * @throws IndexOutOfBoundsException if there is no such value
     */
    static @Nullable Object pick(int index, @Nullable Object... values) {
        return values[index];
    }
}
