package dev.toolwave.runtime.internal.exec;

/** Observes a run. Called with the run's lock held, so implementations must be quick and must not call foreign code. */
public interface NodeListener {

    /** Observes nothing. */
    NodeListener NONE = new NodeListener() {};

    /** Called when an attempt is about to start. */
    default void started(RunState run, int node) {}

    /** Called when the outcome of a node is known. */
    default void settled(RunState run, int node) {}
}
