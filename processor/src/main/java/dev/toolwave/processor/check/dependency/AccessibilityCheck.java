package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClasses;
import dev.toolwave.processor.model.ToolClasses.Obstacle;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds direct and indirect upstreams in other classes that the generated class cannot call. Reports them at the reference to the
 * other class.
 */
public final class AccessibilityCheck {

    private final ToolClass owner;
    private final ToolClasses classes;
    private final Map<ToolId, List<Reference>> references;

    public AccessibilityCheck(ToolClass owner, ToolClasses classes, Map<ToolId, List<Reference>> references) {
        this.owner = owner;
        this.classes = classes;
        this.references = references;
    }

    /** Reports each reference that leads to such a tool, and returns the tools with such a reference. */
    public Set<ToolId> check(Problems problems) {
        Map<ToolId, Optional<Problem>> known = new LinkedHashMap<>();
        Set<ToolId> broken = new LinkedHashSet<>();
        for (ToolMethod tool : owner.tools()) {
            for (Reference reference : references.getOrDefault(tool.id(), List.of())) {
                if (reference.upstream().owner().equals(owner.type())) {
                    continue;
                }
                known.computeIfAbsent(reference.upstream().id(), id -> problem(reference.upstream()))
                        .ifPresent(problem -> {
                            problem.report(reference, problems);
                            broken.add(tool.id());
                        });
            }
        }
        return broken;
    }

    private record Problem(ToolMethod tool, Obstacle obstacle) {

        void report(Reference reference, Problems problems) {
            String at = reference
                    .parameter()
                    .map(parameter -> reference.tool().place(parameter))
                    .orElseGet(() -> Phrases.name(reference.tool()));
            String method = tool.owner().simpleName() + "." + Phrases.signature(tool);
            problems.add(
                    ProblemId.UNCALLABLE, reference.name().origin(), at, method, obstacle.reason(), obstacle.remedy());
        }
    }

    /** Returns why the nearest tool that cannot be called is inaccessible. */
    private Optional<Problem> problem(ToolMethod first) {
        List<ToolMethod> queue = new ArrayList<>(List.of(first));
        Set<ToolId> seen = new LinkedHashSet<>(Set.of(first.id()));
        for (int i = 0; i < queue.size(); i++) {
            ToolMethod tool = queue.get(i);
            Optional<Obstacle> obstacle =
                    tool.owner().equals(owner.type()) ? Optional.empty() : classes.obstacle(tool, owner.type());
            if (obstacle.isPresent()) {
                return Optional.of(new Problem(tool, obstacle.get()));
            }
            references.getOrDefault(tool.id(), List.of()).stream()
                    .map(Reference::upstream)
                    .filter(upstream -> seen.add(upstream.id()))
                    .forEach(queue::add);
        }
        return Optional.empty();
    }
}
