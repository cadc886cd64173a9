package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an engine. Immutable.
 *
 * @param maxConcurrency the maximum number of tools that run at the same time
 * @param scheduling when nodes start
 * @param toolTimeout the time limit of an attempt of a tool without its own limit; null for no limit
 * @param turnTimeout the time limit of a turn; null for no limit
 * @param arguments how the arguments of calls are read
 * @param resultLimit how many characters the model may get of one result
 * @param listener who is told how turns go, null for nobody
 * @param propagation what is carried over to the threads of tools, null for nothing
 */
public record EngineSettings(
        int maxConcurrency,
        Scheduling scheduling,
        @Nullable Duration toolTimeout,
        @Nullable Duration turnTimeout,
        ArgumentSettings arguments,
        int resultLimit,
        @Nullable ToolListener listener,
        @Nullable ContextPropagation propagation) {

    /** Returns the default of {@code maxConcurrency}. */
    public static int defaultConcurrency() {
        return Threads.areVirtual() ? 64 : Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
    }
}
