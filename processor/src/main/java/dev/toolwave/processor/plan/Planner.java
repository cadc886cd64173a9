package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.plan.Lifter.Lifting;
import dev.toolwave.processor.plan.SharedParameter.Need;
import dev.toolwave.processor.plan.ToolPlan.Requirement;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the plan of each tool: which tools run when it is called, in which waves, and which parameters the model must supply.
 * Reports nothing; a tool with an error, or one that depends on such a tool, has no plan.
 */
public final class Planner {

    private final References references;
    private final Map<ToolId, Optional<PlannedTool>> planned = new LinkedHashMap<>();

    private Planner(References references) {
        this.references = references;
    }

    /**
     * Plans the tools of a class and those that they depend on.
     *
     * @param references the resolved dependencies
     * @return the tools whose upstreams all have plans, by identity; upstreams come first
     */
    public static Map<ToolId, PlannedTool> plan(ToolClass owner, References references) {
        Planner planner = new Planner(references);
        owner.tools().forEach(planner::plan);
        Map<ToolId, PlannedTool> tools = new LinkedHashMap<>();
        planner.planned.forEach((id, tool) -> tool.ifPresent(present -> tools.put(id, present)));
        return tools;
    }

    private Optional<PlannedTool> plan(ToolMethod tool) {
        Optional<PlannedTool> known = planned.get(tool.id());
        if (known == null) {
            boolean isPlannable = references.isSound(tool);
            for (Reference reference : isPlannable ? references.of(tool) : List.<Reference>of()) {
                isPlannable &=
                        plan(reference.upstream()).flatMap(PlannedTool::plan).isPresent();
            }
            known = isPlannable ? Optional.of(planSound(tool)) : Optional.empty();
            planned.put(tool.id(), known);
        }
        return known;
    }

    private PlannedTool planSound(ToolMethod tool) {
        Lifting lifting = Lifter.lift(tool, references.of(tool), this::signature);
        if (lifting.hasErrors()) {
            return new PlannedTool(tool, lifting.signature(), lifting.conflicts(), Optional.empty(), Optional.empty());
        }
        PlanGraph graph = PlanExpander.expand(tool, lifting.signature(), references, this::signature);
        Optional<ToolPlan> plan = WriteOrder.unordered(graph).isEmpty()
                ? Optional.of(assignWaves(tool, lifting.signature(), WriteOrder.withImplicitEdges(graph)))
                : Optional.empty();
        return new PlannedTool(tool, lifting.signature(), lifting.conflicts(), Optional.of(graph), plan);
    }

    private Signature signature(ToolMethod tool) {
        return planned.getOrDefault(tool.id(), Optional.empty())
                .map(PlannedTool::signature)
                .orElseThrow(() -> new IllegalStateException(tool.id() + " is used before it is planned"));
    }

    private static ToolPlan assignWaves(ToolMethod tool, Signature signature, PlanGraph graph) {
        List<PlannedNode> nodes = Waves.assign(graph);
        List<Set<Set<Integer>>> needs =
                RequiredParameters.of(nodes, signature.parameters().size());
        List<LiftedParameter> parameters = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            Need need = need(needs.get(i));
            parameters.add(signature.parameters().get(i).published(need));
            if (need == Need.SOMETIMES) {
                for (Set<Integer> absent : needs.get(i)) {
                    requirements.add(new Requirement(i, List.copyOf(absent)));
                }
            }
        }
        return new ToolPlan(tool, parameters, nodes, effect(nodes), requirements, graph.constants());
    }

    private static Need need(Set<Set<Integer>> without) {
        if (without.isEmpty()) {
            return Need.NEVER;
        }
        return without.contains(Set.of()) ? Need.ALWAYS : Need.SOMETIMES;
    }

    private static Effect effect(List<PlannedNode> nodes) {
        List<Effect> effects = nodes.stream()
                .map(node -> node.tool().traits().effect().value())
                .toList();
        for (Effect strong : List.of(Effect.DESTRUCTIVE, Effect.WRITE, Effect.UNSPECIFIED)) {
            if (effects.contains(strong)) {
                return strong;
            }
        }
        return Effect.READ;
    }
}
