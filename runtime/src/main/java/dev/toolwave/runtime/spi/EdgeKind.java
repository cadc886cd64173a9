package dev.toolwave.runtime.spi;

/** What a node needs of an upstream. */
public enum EdgeKind {
    /** A value; without one the node is skipped. */
    REQUIRED,
    /** A value or null; the node is skipped only where the upstream failed. */
    NULLABLE,
    /** A value if there is one. */
    OPTIONAL,
    /** The outcome, whatever it is. */
    OUTCOME,
    /** Success, but no value; without it the node is skipped. */
    ORDER,
    /** Only that it is over: a write waits so for the reads of its plan. */
    AFTER;

    /** Returns whether the node is skipped where the upstream failed. */
    public boolean needsSuccess() {
        return this == REQUIRED || this == NULLABLE || this == ORDER;
    }
}
