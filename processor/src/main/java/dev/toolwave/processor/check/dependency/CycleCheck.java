package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.StrongComponents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds tools that wait for each other. Reports each group once, in the class that declares its last dependency. */
public final class CycleCheck {

    private final ToolClass owner;
    private final Map<ToolId, List<Reference>> references;

    public CycleCheck(ToolClass owner, Map<ToolId, List<Reference>> references) {
        this.owner = owner;
        this.references = references;
    }

    /** Returns the tools that wait for each other, and reports each group of the owner. */
    public Set<ToolId> check(Problems problems) {
        Set<ToolId> knotted = new LinkedHashSet<>();
        for (Set<ToolId> component : new StrongComponents(references).knots()) {
            report(component, problems);
            knotted.addAll(component);
        }
        return knotted;
    }

    private void report(Set<ToolId> component, Problems problems) {
        List<Reference> inside = inside(component);
        Reference last = inside.get(inside.size() - 1);
        if (!last.tool().owner().equals(owner.type())) {
            return;
        }
        List<Reference> cycle = rotated(shortestThrough(last, component), inside);
        boolean acrossClasses =
                cycle.stream().anyMatch(step -> !step.tool().owner().equals(owner.type()));
        List<Reference> orders =
                cycle.stream().filter(step -> step.parameter().isEmpty()).toList();
        String path = path(cycle, acrossClasses);
        List<String> facts = facts(cycle, acrossClasses);
        int others = component.size() - cycle.size();
        List<String> further = others == 0 ? List.of() : List.of(path(otherCycle(component, cycle), acrossClasses));
        ProblemId id = acrossClasses
                ? ProblemId.CYCLE_ACROSS_CLASSES
                : orders.isEmpty() ? ProblemId.CYCLE : ProblemId.CYCLE_WITH_ORDER;
        List<String> lines = id == ProblemId.CYCLE_WITH_ORDER
                ? id.lines(path, facts, further, orders.get(0).step())
                : id.lines(path, facts, further);
        List<Problem.Note> notes = cycle.stream()
                .filter(step -> !step.equals(last))
                .map(step -> new Problem.Note(step.name().origin(), "[" + id.code() + "] part of the cycle " + path))
                .toList();
        problems.add(new Problem(id, last.name().origin(), lines, notes));
    }

    /** Returns the shortest cycle through a dependency that is not part of the one that is shown. */
    private List<Reference> otherCycle(Set<ToolId> component, List<Reference> shown) {
        List<Reference> inside = inside(component);
        Reference other = inside.stream()
                .filter(step -> !shown.contains(step))
                .findFirst()
                .orElseThrow();
        return rotated(shortestThrough(other, component), inside);
    }

    /** Returns the dependencies within a group, in the order of the source. Classes are sorted by name. */
    private List<Reference> inside(Set<ToolId> component) {
        List<Reference> inside = new ArrayList<>();
        references.forEach((tool, ofTool) -> {
            if (component.contains(tool)) {
                ofTool.stream()
                        .filter(reference ->
                                component.contains(reference.upstream().id()))
                        .forEach(inside::add);
            }
        });
        inside.sort(Comparator.comparing(reference -> reference.tool().owner()));
        return inside;
    }

    private List<Reference> shortestThrough(Reference last, Set<ToolId> component) {
        Deque<List<Reference>> queue = new ArrayDeque<>(List.of(List.of(last)));
        Set<ToolId> seen = new LinkedHashSet<>();
        while (!end(queue.element()).equals(last.tool().id())) {
            List<Reference> way = queue.remove();
            for (Reference step : references.getOrDefault(end(way), List.of())) {
                ToolId upstream = step.upstream().id();
                if (component.contains(upstream) && seen.add(upstream)) {
                    List<Reference> longer = new ArrayList<>(way);
                    longer.add(step);
                    queue.add(longer);
                }
            }
        }
        return queue.remove();
    }

    private static ToolId end(List<Reference> way) {
        return way.get(way.size() - 1).upstream().id();
    }

    private static List<Reference> rotated(List<Reference> cycle, List<Reference> inside) {
        Reference first = Collections.min(cycle, Comparator.comparingInt(inside::indexOf));
        List<Reference> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -cycle.indexOf(first));
        return rotated;
    }

    private static String path(List<Reference> cycle, boolean qualified) {
        List<String> names = new ArrayList<>();
        cycle.forEach(step -> names.add(name(step.tool(), qualified)));
        names.add(names.get(0));
        return String.join(" -> ", names);
    }

    private static List<String> facts(List<Reference> cycle, boolean qualified) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cycle.size(); i++) {
            Reference step = cycle.get(i);
            String prefix = qualified ? step.tool().owner().simpleName() + "." : "";
            String upstream = name(step.upstream(), qualified);
            String end = i == cycle.size() - 1 ? "(closes the cycle)" : "";
            rows.add(
                    step.parameter().isPresent()
                            ? List.of(prefix + step.step(), "<- " + upstream, end)
                            : List.of(name(step.tool(), qualified), "after " + upstream, end));
        }
        return Phrases.columns(rows);
    }

    private static String name(ToolMethod tool, boolean qualified) {
        return qualified ? tool.id().toString() : Phrases.name(tool);
    }
}
