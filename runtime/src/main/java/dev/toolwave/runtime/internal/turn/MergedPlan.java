package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of a turn as one graph. Immutable. */
public final class MergedPlan {

    private final Graph graph;
    private final List<@Nullable Source> sources;
    private final List<int[]> nodes;
    private final int merged;
    private final int[] steps;
    private final int stepCount;
    private final BitSet picked = new BitSet();

    /**
     * Makes the plan of a graph.
     *
     * @param graph what runs
     * @param sources for each node of the graph what it is, null for a barrier
     * @param nodes for each call and each node of its plan the node of the graph, -1 where it is not needed
     * @param merged how many nodes do not run because an equal one does
     */
    public MergedPlan(Graph graph, List<@Nullable Source> sources, List<int[]> nodes, int merged) {
        this.graph = graph;
        this.sources = sources;
        this.nodes = nodes;
        this.merged = merged;
        this.steps = new int[graph.size()];
        int step = 0;
        for (int node = 0; node < steps.length; node++) {
            steps[node] = graph.isBarrier(node) ? -1 : step++;
        }
        this.stepCount = step;
        for (Source source : sources) {
            if (source != null) {
                source.selected(graph, picked);
            }
        }
    }

    public Graph graph() {
        return graph;
    }

    /** Returns what a node of the graph is, null for a barrier. */
    @Nullable
    public Source source(int node) {
        return sources.get(node);
    }

    /** Returns for each node of a call's plan the node of the graph, -1 where it is not needed. */
    public int[] nodes(int call) {
        return nodes.get(call);
    }

    /** Returns the node of the graph whose outcome answers a call. */
    public int requested(int call) {
        int[] ofCall = nodes.get(call);
        return ofCall[ofCall.length - 1];
    }

    /** Returns how many nodes do not run because an equal one does. */
    public int merged() {
        return merged;
    }

    /** Returns the number of a node in events and profiles, where barriers are not counted. */
    public int step(int node) {
        return steps[node];
    }

    /** Returns how many nodes there are, without the barriers. */
    public int stepCount() {
        return stepCount;
    }

    /** Returns whether some dependent takes but a part of the node's result. */
    public boolean isPicked(int node) {
        return picked.get(node);
    }

    /** What a node of the graph is: a node of a plan, as the first call that wants it sees it. */
    public static final class Source {

        private final int call;
        private final int index;
        private final PlanNode node;
        private final int[] edges;

        /**
         * Makes the source of a node.
         *
         * @param call the index of the call
         * @param index the index of the node in the plan
         * @param node the node
         * @param edges for each of the node's edges the edge of the graph, -1 where the call overrides it
         */
        public Source(int call, int index, PlanNode node, int[] edges) {
            this.call = call;
            this.index = index;
            this.node = node;
            this.edges = edges;
        }

        public int call() {
            return call;
        }

        public int index() {
            return index;
        }

        public PlanNode node() {
            return node;
        }

        public int[] edges() {
            return edges;
        }

        /** Returns which of the node's own edges is an edge of the graph, -1 for one that only orders calls. */
        public int planned(int edge) {
            // Edges are added in order, so what stands too far to the left has been overridden.
            for (int i = Math.max(0, edge - firstEdge()); i < edges.length; i++) {
                if (edges[i] == edge) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns whether an edge of the graph takes a part of its upstream's result. */
        public boolean selects(int edge) {
            int planned = planned(edge);
            return planned >= 0 && !node.edges().get(planned).select().isEmpty();
        }

        private void selected(Graph graph, BitSet upstreams) {
            for (int edge : edges) {
                if (edge >= 0 && selects(edge)) {
                    upstreams.set(graph.from(edge));
                }
            }
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
}
