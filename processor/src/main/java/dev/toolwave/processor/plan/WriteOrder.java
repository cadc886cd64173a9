package dev.toolwave.processor.plan;

import dev.toolwave.processor.plan.PlannedEdge.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The order of the writes of a plan: among themselves by the author, against everything else by implicit edges. */
final class WriteOrder {

    private WriteOrder() {}

    /** Returns the writers of which at least one other one is neither upstream nor downstream. */
    static List<Integer> unordered(Draft draft) {
        List<BitSet> upstreams = draft.upstreams(false);
        List<Integer> writers = draft.writers();
        return writers.stream()
                .filter(one -> writers.stream()
                        .anyMatch(other -> !one.equals(other)
                                && !upstreams.get(one).get(other)
                                && !upstreams.get(other).get(one)))
                .toList();
    }

    /**
     * Makes each write wait for everything that is not downstream of it. A way on which an upstream may fail or drop out does not
     * keep the write back until what lies further up is over, so it does not count.
     */
    static void addImplicitEdges(Draft draft) {
        List<BitSet> upstreams = draft.upstreams(false);
        List<BitSet> strict = draft.upstreams(true);
        for (int writer : draft.writers()) {
            List<Draft.Edge> edges = draft.node(writer).edges();
            BitSet direct = new BitSet();
            edges.stream().filter(edge -> edge.overriddenBy() < 0).forEach(edge -> direct.set(edge.upstream()));
            for (int node = 0; node < draft.nodes().size(); node++) {
                boolean isDownstream = upstreams.get(node).get(writer);
                boolean waits = strict.get(writer).get(node) || direct.get(node);
                if (node != writer && !isDownstream && !waits) {
                    edges.add(new Draft.Edge(node, Kind.AFTER, Optional.empty(), -1));
                }
            }
        }
    }
}
