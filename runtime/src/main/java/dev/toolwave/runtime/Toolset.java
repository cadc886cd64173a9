package dev.toolwave.runtime;

import dev.toolwave.runtime.spi.ToolsetBinding;

/**
 * The tools of one class, as the processor generates them.
 *
 * <p>Applications pass instances to {@link Toolwave.Builder#toolset} and call the typed methods of the generated class.
 */
public interface Toolset {

    /** Returns the code that the runtime calls. Applications do not need it. */
    ToolsetBinding binding();
}
