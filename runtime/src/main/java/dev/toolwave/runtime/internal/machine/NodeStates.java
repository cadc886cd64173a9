package dev.toolwave.runtime.internal.machine;

/** The states of a run's nodes. */
public interface NodeStates {

    /** Returns the state of a node. */
    NodeState state(int node);

    /** Returns the number of attempts of a node so far. */
    int attempts(int node);
}
