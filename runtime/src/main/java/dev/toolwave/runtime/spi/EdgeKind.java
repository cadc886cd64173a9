package dev.toolwave.runtime.spi;

/** The ways in which a node depends on an upstream. */
public enum EdgeKind {
    /** The value. Without it the node is skipped. */
    REQUIRED,
    /** The value or null. The node is skipped only if the upstream failed. */
    NULLABLE,
    /** The value, if there is one. */
    OPTIONAL,
    /** The outcome, which may be a failure. */
    OUTCOME,
    /** The success, but not the value. If the upstream failed, the node is skipped. */
    ORDER,
    /** Only the end. A write waits in this way for the reads of its plan. */
    AFTER;

    /** Returns whether the node is skipped if the upstream failed. */
    public boolean needsSuccess() {
        return this == REQUIRED || this == NULLABLE || this == ORDER;
    }
}
