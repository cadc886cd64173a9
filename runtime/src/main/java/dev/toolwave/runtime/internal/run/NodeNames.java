package dev.toolwave.runtime.internal.run;

/** What the nodes of a graph are called. */
interface NodeNames {

    /** Returns the name by which the node is known to people. */
    String name(int node);
}
