package dev.toolwave.runtime.internal.exec;

/** Is told what happens in a run, with the run's lock held; so it must be quick and call nothing of others. */
public interface NodeListener {

    /** Watches nothing. */
    public NodeListener NONE = new NodeListener() {};

    /** Is told that an attempt is about to start. */
    public default void started(RunState run, int node) {}

    /** Is told that a node's outcome is known. */
    public default void settled(RunState run, int node) {}
}
