package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.References;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.plan.SharedParameter.Need;
import dev.toolwave.processor.plan.ToolPlan.Requirement;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans tools: what runs when one is called, in which waves, and what the model must give. A tool with an error, or one that
 * depends on such a tool, has no plan.
 */
public final class Planner {

    private final ToolClass owner;
    private final References references;
    private final Problems problems;
    private final PlanRules ownRules = new PlanRules();
    private final PlanRules foreignRules = new PlanRules();
    private final Map<ToolId, Signature> signatures = new LinkedHashMap<>();
    private final Map<ToolId, Optional<ToolPlan>> plans = new LinkedHashMap<>();

    /** Why tools of other classes have no plan. */
    private final Map<ToolId, String> causes = new LinkedHashMap<>();

    private Planner(ToolClass owner, References references, Problems problems) {
        this.owner = owner;
        this.references = references;
        this.problems = problems;
    }

    /**
     * Plans the tools of a class that the model may call, in the order of the source.
     *
     * @param references what the checks have resolved
     * @param problems gets what only the plans show, for all tools of the class
     */
    public static List<ToolPlan> plan(ToolClass owner, References references, Problems problems) {
        Planner planner = new Planner(owner, references, problems);
        List<ToolPlan> exposed = new ArrayList<>();
        for (ToolMethod tool : owner.tools()) {
            Optional<ToolPlan> plan = planner.plan(tool);
            if (tool.traits().exposed()) {
                plan.ifPresent(exposed::add);
            }
        }
        ClassSize.check(owner, exposed, problems);
        return exposed;
    }

    private Optional<ToolPlan> plan(ToolMethod tool) {
        Optional<ToolPlan> known = plans.get(tool.id());
        if (known == null) {
            known = isPlannable(tool) ? planSound(tool) : Optional.empty();
            plans.put(tool.id(), known);
        }
        return known;
    }

    private boolean isPlannable(ToolMethod tool) {
        boolean plannable = references.isSound(tool);
        if (plannable) {
            for (Reference reference : references.of(tool)) {
                if (plan(reference.upstream()).isEmpty()) {
                    plannable = false;
                    tellOfBroken(reference);
                }
            }
        } else {
            references.cause(tool).ifPresent(cause -> causes.put(tool.id(), cause));
        }
        return plannable;
    }

    /** Tells of an upstream that has no plan, where its own class does not: a mistake is told once, and not never. */
    private void tellOfBroken(Reference reference) {
        ToolMethod upstream = reference.upstream();
        String cause = causes.getOrDefault(upstream.id(), "");
        if (!reference.tool().owner().equals(owner.type())) {
            causes.putIfAbsent(reference.tool().id(), cause);
        } else if (references.cure(upstream).isPresent()) {
            problems.add(
                    ProblemId.BROKEN_UPSTREAM,
                    reference.name().origin(),
                    reference.step(),
                    Texts.name(upstream),
                    upstream.owner().simpleName(),
                    cause,
                    references.cure(upstream).get());
        }
    }

    private Optional<ToolPlan> planSound(ToolMethod tool) {
        boolean isOwn = tool.owner().equals(owner.type());
        Problems sink = isOwn ? problems : new Problems();
        PlanRules rules = isOwn ? ownRules : foreignRules;
        Optional<Signature> signature = Lifter.lift(tool, references.of(tool), this::signature, sink);
        if (signature.isEmpty()) {
            remember(tool, sink);
            return Optional.empty();
        }
        signatures.put(tool.id(), signature.get());
        Draft draft = Expansion.of(tool, references, this::signature);
        if (!rules.check(draft, signature.get(), sink)) {
            remember(tool, sink);
            return Optional.empty();
        }
        WriteOrder.addImplicitEdges(draft);
        ToolPlan plan = place(tool, signature.get(), draft);
        rules.check(plan, isPartLarge(tool), sink);
        return Optional.of(plan);
    }

    private void remember(ToolMethod tool, Problems found) {
        if (!tool.owner().equals(owner.type())) {
            found.firstErrorAfter(0).ifPresent(error -> causes.put(tool.id(), error.headline()));
        }
    }

    private boolean isPartLarge(ToolMethod tool) {
        return references.of(tool).stream()
                .flatMap(reference -> plan(reference.upstream()).stream())
                .anyMatch(SizeRules::isLarge);
    }

    private Signature signature(ToolMethod tool) {
        Signature signature = signatures.get(tool.id());
        if (signature == null) {
            throw new IllegalStateException(tool.id() + " is used before it is lifted");
        }
        return signature;
    }

    private static ToolPlan place(ToolMethod tool, Signature signature, Draft draft) {
        List<PlannedNode> nodes = Waves.place(draft);
        List<Set<Set<Integer>>> needs = Needs.of(nodes, signature.parameters().size());
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
        return new ToolPlan(tool, parameters, nodes, effect(nodes), requirements);
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
