package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What writes of a plan must keep to: an order, one execution each, and no promise that nothing is written. */
final class WriterRules {

    private final Set<Set<ToolId>> reported = new LinkedHashSet<>();
    private final Set<ToolId> repeated = new LinkedHashSet<>();

    /** Adds a problem where writes have no order, once for the same tools. */
    void checkOrder(Draft draft, List<Integer> unordered, Problems problems) {
        ToolMethod requested = draft.node(draft.last()).tool();
        Set<ToolId> tools = new LinkedHashSet<>();
        unordered.forEach(node -> tools.add(draft.node(node).tool().id()));
        if (!unordered.isEmpty() && reported.add(tools)) {
            List<List<String>> rows = new ArrayList<>();
            unordered.forEach(node -> rows.add(List.of(name(draft, node), "via " + Trails.to(draft, node))));
            problems.add(
                    ProblemId.UNORDERED_WRITERS,
                    requested.origin(),
                    Texts.name(requested),
                    unordered.size() == 2 ? "two" : unordered.size(),
                    Texts.columns(rows),
                    remedy(draft, unordered, tools));
        }
    }

    /** Adds a warning for each writing tool that a plan runs with several bindings, once for the tool. */
    void checkRepeated(Draft draft, List<String> names, Problems problems) {
        Map<ToolId, List<Integer>> nodes = new LinkedHashMap<>();
        draft.writers()
                .forEach(node -> nodes.computeIfAbsent(draft.node(node).tool().id(), id -> new ArrayList<>())
                        .add(node));
        nodes.forEach((tool, ofTool) -> {
            if (ofTool.size() > 1 && repeated.add(tool)) {
                int second = ofTool.get(1);
                problems.add(
                        ProblemId.WRITER_RUNS_TWICE,
                        Trails.origin(draft, second),
                        Texts.name(draft.node(draft.last()).tool()),
                        name(draft, second),
                        effect(draft, second),
                        ofTool.stream()
                                .map(node -> call(draft.node(node), names))
                                .collect(Collectors.joining(", ")));
            }
        });
    }

    /** Adds a problem where a tool promises to change nothing, and its plan changes something. */
    void checkPromise(Draft draft, Problems problems) {
        ToolMethod requested = draft.node(draft.last()).tool();
        List<Integer> writers = draft.writers();
        if (requested.traits().effect().value() == Effect.READ && !writers.isEmpty()) {
            int writer = writers.get(0);
            problems.add(
                    ProblemId.READ_THAT_WRITES,
                    requested.traits().effect().origin(),
                    Texts.name(requested),
                    name(draft, writer),
                    effect(draft, writer),
                    Trails.to(draft, writer),
                    effect(draft, writer));
        }
    }

    private static String call(Draft.Node node, List<String> names) {
        List<String> arguments = new ArrayList<>();
        List<Source> own = Source.own(node.tool());
        for (int i = 0; i < own.size(); i++) {
            arguments.add(own.get(i).property().name() + "="
                    + names.get(node.arguments().get(i)));
        }
        return Texts.name(node.tool()) + "(" + String.join(", ", arguments) + ")";
    }

    private static Effect effect(Draft draft, int node) {
        return draft.node(node).tool().traits().effect().value();
    }

    private static String remedy(Draft draft, List<Integer> unordered, Set<ToolId> tools) {
        return tools.size() == 1
                ? "call '" + name(draft, unordered.get(0)) + "' twice inside one tool."
                : "add @DependsOn(\"" + name(draft, unordered.get(0)) + "\") to " + name(draft, unordered.get(1))
                        + " (method or parameter).";
    }

    private static String name(Draft draft, int node) {
        return Texts.name(draft.node(node).tool());
    }
}
