package dev.toolwave.processor.check.plan;

import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.PlannedTool;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the rules about plans. A tool with an error hides the plans that contain it, so that one mistake is reported once. */
public final class PlanChecks {

    private final ToolClass owner;
    private final References references;
    private final Map<ToolId, PlannedTool> planned;
    private final Problems problems;
    private final Rules ownRules = new Rules();
    private final Rules foreignRules = new Rules();
    private final Map<ToolId, Optional<ToolPlan>> checked = new LinkedHashMap<>();

    /** The first errors of tools of other classes. */
    private final Map<ToolId, String> causes = new LinkedHashMap<>();

    /** The rules that keep track of the problems that they reported for smaller plans. */
    private record Rules(WriteCheck writes, SharedResultCheck results) {

        Rules() {
            this(new WriteCheck(), new SharedResultCheck());
        }
    }

    private PlanChecks(ToolClass owner, References references, Map<ToolId, PlannedTool> planned, Problems problems) {
        this.owner = owner;
        this.references = references;
        this.planned = planned;
        this.problems = problems;
    }

    /**
     * Checks the plans of a class.
     *
     * @param planned the result of the planner
     * @param problems receives the problems of the tools of the class
     * @return the plans without errors of its exposed tools, in the order of the source
     */
    public static List<ToolPlan> run(
            ToolClass owner, References references, Map<ToolId, PlannedTool> planned, Problems problems) {
        PlanChecks checks = new PlanChecks(owner, references, planned, problems);
        List<ToolPlan> exposed = new ArrayList<>();
        for (ToolMethod tool : owner.tools()) {
            Optional<ToolPlan> plan = checks.plan(tool);
            if (tool.traits().exposed()) {
                plan.ifPresent(exposed::add);
            }
        }
        ClassSizeCheck.check(owner, exposed, problems);
        return exposed;
    }

    /** Returns the plan of a tool; empty if the tool or one of its upstreams has an error. */
    private Optional<ToolPlan> plan(ToolMethod tool) {
        Optional<ToolPlan> known = checked.get(tool.id());
        if (known == null) {
            known = hasPlannedUpstreams(tool) ? check(tool) : Optional.empty();
            checked.put(tool.id(), known);
        }
        return known;
    }

    private boolean hasPlannedUpstreams(ToolMethod tool) {
        boolean complete = references.isSound(tool);
        if (!complete) {
            references.cause(tool).ifPresent(cause -> causes.put(tool.id(), cause));
            return false;
        }
        for (Reference reference : references.of(tool)) {
            if (plan(reference.upstream()).isEmpty()) {
                complete = false;
                reportBroken(reference);
            }
        }
        return complete;
    }

    /** Reports an upstream without a plan if the compilation of its own class does not report why. */
    private void reportBroken(Reference reference) {
        ToolMethod upstream = reference.upstream();
        String cause = causes.getOrDefault(upstream.id(), "");
        if (!reference.tool().owner().equals(owner.type())) {
            causes.putIfAbsent(reference.tool().id(), cause);
        } else {
            references
                    .cure(upstream)
                    .ifPresent(fix -> problems.add(
                            ProblemId.BROKEN_UPSTREAM,
                            reference.name().origin(),
                            reference.step(),
                            Phrases.name(upstream),
                            upstream.owner().simpleName(),
                            cause,
                            fix));
        }
    }

    private Optional<ToolPlan> check(ToolMethod tool) {
        PlannedTool subject = planned.get(tool.id());
        if (subject == null) {
            return Optional.empty();
        }
        boolean isOwn = tool.owner().equals(owner.type());
        Problems sink = isOwn ? problems : new Problems();
        Rules rules = isOwn ? ownRules : foreignRules;
        int errors = sink.errors();
        SignatureCheck.check(subject, sink);
        subject.graph().ifPresent(graph -> {
            rules.writes().check(graph, subject.signature(), sink);
            rules.results().check(graph, sink);
            RedundantOrderCheck.check(graph, sink);
        });
        if (sink.errors() > errors || subject.plan().isEmpty()) {
            if (!isOwn) {
                sink.firstErrorAfter(0).ifPresent(error -> causes.put(tool.id(), error.headline()));
            }
            return Optional.empty();
        }
        PlanSizeCheck.checkParameters(subject.plan().get(), sink);
        if (!isPartLarge(tool)) {
            PlanSizeCheck.checkNodes(subject.plan().get(), sink);
        }
        return subject.plan();
    }

    private boolean isPartLarge(ToolMethod tool) {
        return references.of(tool).stream()
                .flatMap(reference -> plan(reference.upstream()).stream())
                .anyMatch(PlanSizeCheck::isLarge);
    }
}
