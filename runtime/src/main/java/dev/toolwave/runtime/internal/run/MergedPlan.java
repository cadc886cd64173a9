package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.spi.PlanNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a turn as one graph. Immutable.
 *
 * @param graph what runs
 * @param sources for each node of the graph what it is, null for a barrier
 * @param nodes for each call and each node of its plan the node of the graph, -1 where it is not needed
 * @param merged how many nodes do not run because an equal one does
 * @param steps for each node its number in events and profiles, where barriers are not counted
 */
record MergedPlan(Graph graph, List<@Nullable Source> sources, List<int[]> nodes, int merged, int[] steps) {

    /**
     * What a node of the graph is: a node of a plan, as the first call that wants it sees it.
     *
     * @param call the index of the call
     * @param index the index of the node in the plan
     * @param node the node
     * @param edges for each of the node's edges the edge of the graph, -1 where the call overrides it
     */
    record Source(int call, int index, PlanNode node, int[] edges) {

        /** Returns which of the node's own edges is an edge of the graph, -1 for one that only orders calls. */
        int planned(int edge) {
            // Edges are added in order, so what stands too far to the left has been overridden.
            for (int i = Math.max(0, edge - firstEdge()); i < edges.length; i++) {
                if (edges[i] == edge) {
                    return i;
                }
            }
            return -1;
        }

        private int firstEdge() {
            for (int edge : edges) {
                if (edge >= 0) {
                    return edge;
                }
            }
            return 0;
        }
    }

    /** Makes the plan of this graph. */
    static MergedPlan of(Graph graph, List<@Nullable Source> sources, List<int[]> nodes, int merged) {
        int[] steps = new int[graph.size()];
        int step = 0;
        for (int node = 0; node < steps.length; node++) {
            steps[node] = graph.isBarrier(node) ? -1 : step++;
        }
        return new MergedPlan(graph, sources, nodes, merged, steps);
    }

    /** Returns the number of a node in events and profiles. */
    int step(int node) {
        return steps[node];
    }

    /** Returns what a node is that is no barrier. */
    Source source(int node) {
        Source source = sources.get(node);
        if (source == null) {
            throw new IllegalArgumentException("node " + node + " is a barrier");
        }
        return source;
    }

    /** Returns the node of the graph whose outcome answers a call. */
    int requested(int call) {
        int[] ofCall = nodes.get(call);
        return ofCall[ofCall.length - 1];
    }
}
