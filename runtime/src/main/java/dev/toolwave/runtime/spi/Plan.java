package dev.toolwave.runtime.spi;

import java.util.List;

/**
 * What runs when a tool is called: the tool itself and all that it depends on, computed by the processor. Immutable.
 *
 * <p>Nodes stand after their upstreams; the last one is the tool that was asked for.
 *
 * @param nodes at least one
 */
public record Plan(List<PlanNode> nodes) {

    /**
     * Copies the list and checks its order.
     *
     * @throws IllegalArgumentException where the list is empty, or a node stands before one of its upstreams
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

    /** Returns the node of the tool that was asked for. */
    public PlanNode requested() {
        return nodes.get(nodes.size() - 1);
    }

    /** Returns how many waves the plan has. */
    public int waves() {
        return nodes.stream().mapToInt(PlanNode::wave).max().orElseThrow();
    }
}
