package dev.toolwave.runtime.internal.machine;

/** Where the nodes of a run stand. */
public interface NodeStates {

    /** Returns where a node stands. */
    NodeState state(int node);

    /** Returns how often a node was started. */
    int attempts(int node);
}
