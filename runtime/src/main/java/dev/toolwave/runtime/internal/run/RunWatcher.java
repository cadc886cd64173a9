package dev.toolwave.runtime.internal.run;

/** Is told what happens in a run, with the run's lock held; so it must be quick and call nothing of others. */
interface RunWatcher {

    /** Watches nothing. */
    RunWatcher NONE = new RunWatcher() {};

    /** Is told that an attempt is about to start. */
    default void started(RunView run, int node) {}

    /** Is told that a node's outcome is known. */
    default void settled(RunView run, int node) {}
}
