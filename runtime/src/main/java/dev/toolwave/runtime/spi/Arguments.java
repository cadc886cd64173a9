package dev.toolwave.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * The decoded free arguments of one call, in the order of the tool's schema. Generated as a record for each tool; the runtime
 * reads it by index to tell equal nodes of a turn and to fill the placeholders of resources.
 */
public interface Arguments {

    /**
     * Returns the argument with this index, null where the call has none.
     *
     * @throws IndexOutOfBoundsException where the tool has no such parameter
     */
    @Nullable
    Object get(int index);
}
