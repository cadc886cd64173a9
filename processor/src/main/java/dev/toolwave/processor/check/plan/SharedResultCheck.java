package dev.toolwave.processor.check.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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

/** Finds results that two methods get, although one of them could spoil it for the other. */
final class SharedResultCheck {

    /** Types whose values are spent when they have been read; a list, since a class's supertypes are not known here. */
    private static final Set<String> SINGLE_USE = Set.of(
            "java.io.BufferedInputStream",
            "java.io.BufferedReader",
            "java.io.InputStream",
            "java.io.Reader",
            "java.util.Enumeration",
            "java.util.Iterator",
            "java.util.ListIterator",
            "java.util.Scanner",
            "java.util.stream.DoubleStream",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream",
            "java.util.stream.Stream");

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
        boolean isSingleUse = isSingleUse(type);
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

    private static boolean isSingleUse(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        return raw instanceof ClassName name && SINGLE_USE.contains(name.canonicalName());
    }
}
