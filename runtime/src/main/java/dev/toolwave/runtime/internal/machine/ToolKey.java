package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.spi.ToolPolicy;

/**
 * The identity of a tool.
 *
 * @param type the class that declares it
 * @param name its name
 */
public record ToolKey(Class<?> type, String name) {

    /** Returns the identity of a tool. */
    public static ToolKey of(ToolPolicy tool) {
        return new ToolKey(tool.type(), tool.name());
    }
}
