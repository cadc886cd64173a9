package dev.toolwave.runtime.internal.run;

/** Where the nodes of a run stand. */
interface NodeStates {

    /** Returns where a node stands. */
    NodeState state(int node);

    /** Returns how often a node was started. */
    int attempts(int node);
}
