package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.spi.ToolPolicy;

/**
 * What tells a tool from all others.
 *
 * @param type the class that declares it
 * @param name its name
 */
record ToolKey(Class<?> type, String name) {

    /** Returns the identity of a tool. */
    static ToolKey of(ToolPolicy tool) {
        return new ToolKey(tool.type(), tool.name());
    }
}
