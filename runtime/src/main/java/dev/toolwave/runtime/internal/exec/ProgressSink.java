package dev.toolwave.runtime.internal.exec;

import org.jspecify.annotations.Nullable;

/** Is told what tools say of themselves while they run. Called on their threads, several at the same time. */
public interface ProgressSink {

    /** Listens to nothing. */
    public ProgressSink NONE = new ProgressSink() {};

    /** Is told how far a tool is; a negative total is unknown. */
    public default void progress(Attempt attempt, long done, long total, String message) {}

    /** Returns where the items of a fan-out of the tool are noted; null for nowhere. */
    public default @Nullable ItemTimings items(Attempt attempt) {
        return null;
    }
}
