package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.profile.RunProfile.Items;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the tools of a turn report while they run: progress and the timings of their fan-outs. Thread-safe. */
public final class ToolReports {

    /** Receives the progress of tools. */
    @FunctionalInterface
    public interface ProgressSink {

        /**
         * Called on the tool's thread.
         *
         * @param step the number of the tool's node in events
         * @param total negative if unknown
         */
        void progress(int step, String toolName, long done, long total, String message);
    }

    private final @Nullable ProgressSink sink;

    /** By step; null as long as no tool has fanned out. */
    private @Nullable Map<Integer, ItemTimings> items;

    /**
     * Creates the reports of a turn.
     *
     * @param sink receives progress; null if no listener wants it
     */
    public ToolReports(@Nullable ProgressSink sink) {
        this.sink = sink;
    }

    void progress(Attempt attempt, long done, long total, String message) {
        if (sink != null) {
            sink.progress(attempt.step, attempt.toolName, done, total, message);
        }
    }

    synchronized ItemTimings items(Attempt attempt) {
        if (items == null) {
            items = new LinkedHashMap<>();
        }
        return items.computeIfAbsent(attempt.step, step -> new ItemTimings());
    }

    /** Returns the fan-out items of a step, for a turn that started at {@code origin}. */
    public synchronized Items items(int step, long origin) {
        ItemTimings timings = items == null ? null : items.get(step);
        return timings == null ? Items.NONE : timings.items(origin);
    }
}
