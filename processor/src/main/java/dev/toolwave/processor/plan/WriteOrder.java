package dev.toolwave.processor.plan;

import dev.toolwave.processor.plan.PlannedEdge.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Orders the writes of a plan: among themselves as the author declares, against all other nodes by implicit edges. */
public final class WriteOrder {

    private WriteOrder() {}

    /** Returns the writers that are neither upstream nor downstream of at least one other writer. */
    public static List<Integer> unordered(PlanGraph graph) {
        List<BitSet> upstreams = graph.upstreams(false);
        List<Integer> writers = graph.writers();
        return writers.stream()
                .filter(one -> writers.stream()
                        .anyMatch(other -> !one.equals(other)
                                && !upstreams.get(one).get(other)
                                && !upstreams.get(other).get(one)))
                .toList();
    }

    /**
     * Returns the graph with an edge from each writer to every node that is not downstream of it, so that a write starts only after
     * those nodes have finished. An edge whose upstream may fail does not make the write wait for what is further up, so only strict
     * paths replace an implicit edge.
     */
    static PlanGraph withImplicitEdges(PlanGraph graph) {
        List<BitSet> upstreams = graph.upstreams(false);
        List<BitSet> strict = graph.upstreams(true);
        List<PlanGraph.Node> nodes = new ArrayList<>(graph.nodes());
        for (int writer : graph.writers()) {
            PlanGraph.Node node = graph.node(writer);
            List<PlanGraph.Edge> edges = new ArrayList<>(node.edges());
            BitSet waitsFor = (BitSet) strict.get(writer).clone();
            waitsFor.set(writer);
            edges.stream().filter(edge -> edge.overriddenBy() < 0).forEach(edge -> waitsFor.set(edge.upstream()));
            for (int other = 0; other < nodes.size(); other++) {
                boolean isDownstream = upstreams.get(other).get(writer);
                if (!isDownstream && !waitsFor.get(other)) {
                    edges.add(new PlanGraph.Edge(other, Kind.AFTER, Optional.empty(), -1));
                }
            }
            nodes.set(writer, new PlanGraph.Node(node.tool(), node.arguments(), edges));
        }
        return new PlanGraph(nodes, graph.constants());
    }
}
