package dev.toolwave.processor.check.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.SingleUseTypes;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.PlanGraph;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds results that two methods share although one of them could consume or change the result. */
final class SharedResultCheck {

    private final Set<List<String>> reported = new LinkedHashSet<>();

    void check(PlanGraph graph, Problems problems) {
        Map<Integer, Reference> firsts = new LinkedHashMap<>();
        for (PlanGraph.Node node : graph.nodes()) {
            for (PlanGraph.Edge edge : node.edges()) {
                if (edge.carriesData()) {
                    Reference reference = edge.reference().orElseThrow();
                    Reference first = firsts.putIfAbsent(edge.upstream(), reference);
                    if (first != null) {
                        check(first, reference, problems);
                    }
                }
            }
        }
    }

    private void check(Reference first, Reference second, Problems problems) {
        ToolMethod upstream = second.upstream();
        TypeName type = upstream.result().value().name();
        String returned = upstream.result().value().display();
        String name = Phrases.name(upstream);
        boolean isSingleUse = SingleUseTypes.contains(type);
        if ((isSingleUse || type instanceof ArrayTypeName)
                && reported.add(List.of(first.step(), second.step(), name))) {
            problems.add(
                    isSingleUse ? ProblemId.SINGLE_USE_RESULT : ProblemId.SHARED_ARRAY,
                    second.name().origin(),
                    second.step(),
                    name,
                    returned,
                    first.step());
        }
    }
}
