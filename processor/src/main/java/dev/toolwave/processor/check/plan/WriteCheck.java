package dev.toolwave.processor.check.plan;

import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.plan.ParameterSource;
import dev.toolwave.processor.plan.PlanGraph;
import dev.toolwave.processor.plan.Signature;
import dev.toolwave.processor.plan.WriteOrder;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that the writes of a plan are ordered and executed once each, and that a read-only tool has no writing upstreams.
 */
final class WriteCheck {

    private final Set<Set<ToolId>> reported = new LinkedHashSet<>();

    /** Checks the plan of the requested tool. Each mistake is reported once, for the smallest plan that contains it. */
    void check(PlanGraph graph, Signature signature, Problems problems) {
        checkOrder(graph, WriteOrder.unordered(graph), signature.names(), problems);
        checkPromise(graph, problems);
    }

    private void checkOrder(PlanGraph graph, List<Integer> unordered, List<String> names, Problems problems) {
        ToolMethod requested = graph.node(graph.last()).tool();
        Set<ToolId> tools = new LinkedHashSet<>();
        unordered.forEach(node -> tools.add(graph.node(node).tool().id()));
        if (!unordered.isEmpty() && reported.add(tools)) {
            List<List<String>> rows = new ArrayList<>();
            boolean isOneTool = tools.size() == 1;
            unordered.forEach(node -> rows.add(List.of(
                    isOneTool ? call(graph.node(node), names) : name(graph, node), "via " + path(graph, node))));
            problems.add(
                    ProblemId.UNORDERED_WRITERS,
                    requested.origin(),
                    Phrases.name(requested),
                    unordered.size() == 2 ? "two" : unordered.size(),
                    Phrases.columns(rows),
                    fix(graph, unordered, tools));
        }
    }

    private static void checkPromise(PlanGraph graph, Problems problems) {
        ToolMethod requested = graph.node(graph.last()).tool();
        List<Integer> writers = graph.writers();
        if (requested.traits().effect().value() == Effect.READ && !writers.isEmpty()) {
            int writer = writers.get(0);
            problems.add(
                    ProblemId.READ_THAT_WRITES,
                    requested.traits().effect().origin(),
                    Phrases.name(requested),
                    name(graph, writer),
                    effect(graph, writer),
                    path(graph, writer),
                    effect(graph, writer));
        }
    }

    /** Returns the shortest path to a node, such as {@code checkout(stock) <- reserveStock}. */
    private static String path(PlanGraph graph, int target) {
        List<String> steps = new ArrayList<>();
        graph.pathTo(target).forEach(reference -> steps.add(reference.step()));
        steps.add(name(graph, target));
        return String.join(" <- ", steps);
    }

    private static String call(PlanGraph.Node node, List<String> names) {
        List<String> arguments = new ArrayList<>();
        List<ParameterSource> own = ParameterSource.own(node.tool());
        for (int i = 0; i < own.size(); i++) {
            arguments.add(own.get(i).property().name() + "="
                    + (node.arguments().get(i) < names.size()
                            ? names.get(node.arguments().get(i))
                            : "constant"));
        }
        return Phrases.name(node.tool()) + "(" + String.join(", ", arguments) + ")";
    }

    private static Effect effect(PlanGraph graph, int node) {
        return graph.node(node).tool().traits().effect().value();
    }

    private static String fix(PlanGraph graph, List<Integer> unordered, Set<ToolId> tools) {
        String first = name(graph, unordered.get(0));
        if (tools.size() == 1) {
            return "call '" + first + "' twice inside one tool";
        }
        ToolMethod earlier = graph.node(unordered.get(0)).tool();
        ToolMethod later = graph.node(unordered.get(1)).tool();
        String in = earlier.owner().equals(later.owner())
                ? ""
                : ", in = " + DependencyText.reference(later.owner().packageName(), earlier.owner()) + ".class";
        String annotation =
                in.isEmpty() ? "@DependsOn(\"" + first + "\")" : "@DependsOn(value = \"" + first + "\"" + in + ")";
        return "add " + annotation + " to the method of " + name(graph, unordered.get(1));
    }

    private static String name(PlanGraph graph, int node) {
        return Phrases.name(graph.node(node).tool());
    }
}
