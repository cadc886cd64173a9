package dev.toolwave.runtime.internal.exec;

/** What the nodes of a graph are called. */
public interface NodeNames {

    /** Returns the name by which the node is known to people. */
    public String name(int node);
}
