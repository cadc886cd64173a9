package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds orders that another dependency of the same tool implies. */
final class RedundantOrder {

    private RedundantOrder() {}

    /** Checks the requested tool of a draft; to be asked before implicit edges are added. */
    static void check(Draft draft, Problems problems) {
        List<BitSet> strict = draft.upstreams(true);
        List<Draft.Edge> edges = draft.node(draft.last()).edges();
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).kind() == Kind.ORDER) {
                int order = i;
                Optional<Draft.Edge> reason = IntStream.range(0, edges.size())
                        .filter(other -> edges.get(other).kind() != Kind.ORDER || other < order)
                        .mapToObj(edges::get)
                        .filter(other -> implies(other, edges.get(order).upstream(), strict))
                        .findFirst();
                reason.ifPresent(other -> report(edges.get(order), other, problems));
            }
        }
    }

    private static boolean implies(Draft.Edge edge, int target, List<BitSet> strict) {
        return edge.isStrict()
                && (edge.upstream() == target || strict.get(edge.upstream()).get(target));
    }

    private static void report(Draft.Edge order, Draft.Edge reason, Problems problems) {
        Reference redundant = order.reference().orElseThrow();
        Reference implying = reason.reference().orElseThrow();
        String trail = implying.step() + " <- " + Texts.name(implying.upstream());
        String detour = reason.upstream() == order.upstream() ? "" : " <- ... <- " + Texts.name(redundant.upstream());
        problems.add(
                ProblemId.REDUNDANT_ORDER,
                redundant.name().origin(),
                redundant.step(),
                trail + detour,
                redundant.name().value());
    }
}
