package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.Outcome.Reason;
import org.jspecify.annotations.Nullable;

/** Where a node stands. The first four states are passed through, the others are final. */
public enum NodeState {
    /** It waits for its upstreams, or for its wave. */
    PENDING(false, null),
    /** It may start. */
    READY(false, null),
    /** An attempt is under way. */
    RUNNING(false, null),
    /** It waits for its next attempt. */
    PAUSED(false, null),
    /** It has returned. */
    OK(true, null),
    /** It has thrown. */
    FAILED(true, Reason.FAILED),
    /** It, or the turn, has taken too long. */
    TIMED_OUT(true, Reason.TIMED_OUT),
    /** An upstream whose success it needs has none. */
    SKIPPED(true, Reason.SKIPPED),
    /** Nobody needs it any more. */
    CANCELLED(true, Reason.CANCELLED);

    private final boolean isFinal;
    private final @Nullable Reason reason;

    NodeState(boolean isFinal, @Nullable Reason reason) {
        this.isFinal = isFinal;
        this.reason = reason;
    }

    /** Returns the state of a node that ended for this reason elsewhere; what no node can end for is a failure. */
    public static NodeState of(Reason reason) {
        for (NodeState state : values()) {
            if (state.reason == reason) {
                return state;
            }
        }
        return FAILED;
    }

    /** Returns whether nothing follows. */
    public boolean isFinal() {
        return isFinal;
    }

    /** Returns whether the node itself has gone wrong. */
    boolean isFailure() {
        return this == FAILED || this == TIMED_OUT;
    }

    /** Returns why there is no value; null where there is one, or where that is not yet known. */
    public @Nullable Reason reason() {
        return reason;
    }
}
