package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an engine. Immutable.
 *
 * @param maxConcurrency the maximum number of tools that run at the same time
 * @param scheduling when nodes start
 * @param toolTimeout the time limit of an attempt of a tool without its own limit; null for no limit
 * @param turnTimeout the time limit of a turn; null for no limit
 * @param lenient whether a single string, number or boolean is accepted as a list, and control characters in strings
 *     need not be escaped
 * @param resultLimit the maximum number of characters of a result that the model receives
 * @param listeners receive the events of all turns
 * @param propagation carries the context of the calling thread to tools; null for not at all
 */
public record EngineSettings(
        int maxConcurrency,
        Scheduling scheduling,
        @Nullable Duration toolTimeout,
        @Nullable Duration turnTimeout,
        boolean lenient,
        int resultLimit,
        List<ToolListener> listeners,
        @Nullable ContextPropagation propagation) {

    /** Returns the default of {@code maxConcurrency}. */
    public static int defaultConcurrency() {
        return Threads.areVirtual() ? 64 : Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
    }
}
