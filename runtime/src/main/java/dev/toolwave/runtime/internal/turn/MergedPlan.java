package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of a turn as one graph. Immutable. */
public final class MergedPlan {

    private final Graph graph;
    private final List<@Nullable Source> sources;
    private final List<int[]> nodes;
    private final int merged;
    private final BitSet selected = new BitSet();

    /**
     * Creates a plan.
     *
     * @param sources the plan node behind each node of the graph; null for a barrier
     * @param nodes maps, for each call, the nodes of its plan to nodes of the graph; -1 for nodes that are not needed
     * @param merged the number of nodes that do not run because an equal one does
     */
    public MergedPlan(Graph graph, List<@Nullable Source> sources, List<int[]> nodes, int merged) {
        this.graph = graph;
        this.sources = sources;
        this.nodes = nodes;
        this.merged = merged;
        for (Source source : sources) {
            if (source != null) {
                source.markSelected(graph, selected);
            }
        }
    }

    public Graph graph() {
        return graph;
    }

    /** Returns the plan node behind a node of the graph; null for a barrier. */
    public @Nullable Source source(int node) {
        return sources.get(node);
    }

    /** Returns, for each node of a call's plan, the node of the graph; -1 for nodes that are not needed. */
    public int[] nodes(int call) {
        return nodes.get(call);
    }

    /** Returns the node whose outcome answers a call. */
    public int requested(int call) {
        int[] ofCall = nodes.get(call);
        return ofCall[ofCall.length - 1];
    }

    /** Returns the number of nodes that do not run because an equal one does. */
    public int merged() {
        return merged;
    }

    /** Returns whether a dependent selects a part of the node's result. */
    boolean hasSelections(int node) {
        return selected.get(node);
    }

    /**
     * Returns, for each node, the ids of the calls that need it, in the order of the calls.
     *
     * @param ids the ids of the calls
     */
    List<List<String>> callIds(List<String> ids) {
        List<List<String>> byNode = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
        int[] lastCall = new int[graph.size()];
        for (int call = 0; call < ids.size(); call++) {
            List<String> alone = List.of(ids.get(call)); // most nodes belong to one call and share its list
            for (int node : nodes.get(call)) {
                if (node < 0 || lastCall[node] == call + 1) {
                    continue;
                }
                lastCall[node] = call + 1;
                List<String> known = byNode.get(node);
                if (known.isEmpty()) {
                    byNode.set(node, alone);
                } else {
                    List<String> more = known instanceof ArrayList ? known : new ArrayList<>(known);
                    more.addAll(alone);
                    byNode.set(node, more);
                }
            }
        }
        byNode.replaceAll(List::copyOf);
        return byNode;
    }

    /** The plan node behind a node of the graph, as the first call that needs it sees it. */
    public static final class Source {

        private final int call;
        private final int index;
        private final PlanNode node;
        private final int[] edges;

        /**
         * Creates a source.
         *
         * @param call the index of the call
         * @param index the index of the node in the call's plan
         * @param edges maps the edges of the plan's node to edges of the graph; -1 if an argument replaces the upstream
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

        /** Returns the index of a graph edge among the node's own edges; -1 if the edge only orders calls. */
        public int planned(int edge) {
            // Edges are in ascending order, so the index is at least the distance to the first one.
            for (int i = Math.max(0, edge - firstEdge()); i < edges.length; i++) {
                if (edges[i] == edge) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns whether a graph edge selects a part of its upstream's result. */
        public boolean selects(int edge) {
            int planned = planned(edge);
            return planned >= 0 && !node.edges().get(planned).select().isEmpty();
        }

        private void markSelected(Graph graph, BitSet upstreams) {
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
