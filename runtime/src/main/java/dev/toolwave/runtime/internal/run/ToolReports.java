package dev.toolwave.runtime.internal.run;

import org.jspecify.annotations.Nullable;

/** Is told what tools say of themselves while they run. Called on their threads, several at the same time. */
interface ToolReports {

    /** Listens to nothing. */
    ToolReports NONE = new ToolReports() {};

    /** Is told how far a tool is; a negative total is unknown. */
    default void progress(Attempt attempt, long done, long total, String message) {}

    /** Returns where the items of a fan-out of the tool are noted; null for nowhere. */
    default @Nullable ItemFacts items(Attempt attempt) {
        return null;
    }
}
