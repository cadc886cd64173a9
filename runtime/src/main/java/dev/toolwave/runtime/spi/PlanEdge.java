package dev.toolwave.runtime.spi;

/**
 * One upstream of a node. Immutable.
 *
 * @param upstream the index of the upstream in the plan's nodes, smaller than the node's own
 * @param kind what the node needs from it
 * @param select the path into its result, empty for the whole result
 * @param overriddenBy the index of the argument that replaces the upstream if the call has it, or -1
 */
public record PlanEdge(int upstream, EdgeKind kind, String select, int overriddenBy) {

    /** Returns an edge that takes the whole result and cannot be overridden. */
    public static PlanEdge from(int upstream, EdgeKind kind) {
        return new PlanEdge(upstream, kind, "", -1);
    }

    /** Returns a copy that takes a part of the result. */
    public PlanEdge select(String path) {
        return new PlanEdge(upstream, kind, path, overriddenBy);
    }

    /** Returns a copy that an argument of the call replaces. */
    public PlanEdge overriddenBy(int argument) {
        return new PlanEdge(upstream, kind, select, argument);
    }
}
