package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.Outcome.Reason;
import org.jspecify.annotations.Nullable;

/** The state of a node. The first four states are temporary, the others are final. */
public enum NodeState {
    /** Waits for its upstreams or for its wave. */
    PENDING(false, null),
    /** May start. */
    READY(false, null),
    /** An attempt is running. */
    RUNNING(false, null),
    /** Waits for its next attempt. */
    PAUSED(false, null),
    /** The tool returned. */
    OK(true, null),
    /** The tool threw an exception. */
    FAILED(true, Reason.FAILED),
    /** The tool or the turn exceeded its time limit. */
    TIMED_OUT(true, Reason.TIMED_OUT),
    /** A required upstream did not succeed. */
    SKIPPED(true, Reason.SKIPPED),
    /** The outcome is no longer needed. */
    CANCELLED(true, Reason.CANCELLED);

    private final boolean isFinal;
    private final @Nullable Reason reason;

    NodeState(boolean isFinal, @Nullable Reason reason) {
        this.isFinal = isFinal;
        this.reason = reason;
    }

    /** Returns the final state for a reason reported by another process. Reasons that no node can have become {@code FAILED}. */
    public static NodeState of(Reason reason) {
        for (NodeState state : values()) {
            if (state.reason == reason) {
                return state;
            }
        }
        return FAILED;
    }

    /** Returns whether the node has ended. */
    public boolean isFinal() {
        return isFinal;
    }

    /** Returns whether the node itself failed or timed out. */
    boolean isFailure() {
        return this == FAILED || this == TIMED_OUT;
    }

    /** Returns why the node has no value; null if it has one or has not ended. */
    public @Nullable Reason reason() {
        return reason;
    }
}
