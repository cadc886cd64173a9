package dev.toolwave.processor.check.plan;

import dev.toolwave.processor.plan.PlanGraph;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds order-only dependencies that another dependency of the same tool implies. */
final class RedundantOrderCheck {

    private RedundantOrderCheck() {}

    /** Checks the requested tool of a graph. Must be called before implicit edges are added. */
    static void check(PlanGraph graph, Problems problems) {
        List<BitSet> strict = graph.upstreams(true);
        List<PlanGraph.Edge> edges = graph.node(graph.last()).edges();
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).kind() == Kind.ORDER) {
                int order = i;
                Optional<PlanGraph.Edge> reason = IntStream.range(0, edges.size())
                        .filter(other -> edges.get(other).kind() != Kind.ORDER || other < order)
                        .mapToObj(edges::get)
                        .filter(other -> implies(other, edges.get(order).upstream(), strict))
                        .findFirst();
                reason.ifPresent(other -> report(edges.get(order), other, problems));
            }
        }
    }

    private static boolean implies(PlanGraph.Edge edge, int target, List<BitSet> strict) {
        return edge.isStrict()
                && (edge.upstream() == target || strict.get(edge.upstream()).get(target));
    }

    private static void report(PlanGraph.Edge order, PlanGraph.Edge reason, Problems problems) {
        Reference redundant = order.reference().orElseThrow();
        Reference implying = reason.reference().orElseThrow();
        String trail = implying.step() + " <- " + Phrases.name(implying.upstream());
        String detour = reason.upstream() == order.upstream() ? "" : " <- ... <- " + Phrases.name(redundant.upstream());
        problems.add(
                ProblemId.REDUNDANT_ORDER,
                redundant.name().origin(),
                redundant.step(),
                trail + detour,
                redundant.name().value());
    }
}
