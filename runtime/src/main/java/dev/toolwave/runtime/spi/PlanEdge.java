package dev.toolwave.runtime.spi;

/**
 * One upstream of a node.
 *
 * @param upstream the index of the upstream in the plan's nodes, smaller than the node's own
 * @param kind what the node needs of it
 * @param select the path into its result, empty for the whole of it
 * @param overriddenBy the index of the argument that takes the upstream's place where the call gives it, else -1
 */
public record PlanEdge(int upstream, EdgeKind kind, String select, int overriddenBy) {}
