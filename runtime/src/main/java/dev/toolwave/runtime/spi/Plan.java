package dev.toolwave.runtime.spi;

import java.util.List;

/**
 * The tools that run when a tool is called: the tool itself and everything that it depends on. Computed by the processor. Immutable.
 *
 * @param nodes at least one node; each is after its upstreams, and the last one is the requested tool
 */
public record Plan(List<PlanNode> nodes) {

    /**
     * Copies the list and checks its order.
     *
     * @throws IllegalArgumentException if the list is empty, or a node is before one of its upstreams
     */
    public Plan {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one node");
        }
        for (int node = 0; node < nodes.size(); node++) {
            for (PlanEdge edge : nodes.get(node).edges()) {
                if (edge.upstream() < 0 || edge.upstream() >= node) {
                    throw new IllegalArgumentException("node " + node + " cannot follow node " + edge.upstream());
                }
            }
        }
    }

    /** Returns the plan of these nodes. */
    public static Plan of(PlanNode... nodes) {
        return new Plan(List.of(nodes));
    }

    /** Returns the node of the requested tool. */
    public PlanNode requested() {
        return nodes.get(nodes.size() - 1);
    }

    /** Returns the number of waves. */
    public int waves() {
        return nodes.stream().mapToInt(PlanNode::wave).max().orElseThrow();
    }
}
