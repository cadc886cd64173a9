package dev.toolwave.processor.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes the parameters of a plan that a call must supply. A node that is reached only through overridable edges runs only if the
 * arguments that would replace it are absent. Its parameters are required only in that case.
 */
final class RequiredParameters {

    private final List<PlannedNode> nodes;
    private final List<Set<Set<Integer>>> runsWithout = new ArrayList<>();

    private RequiredParameters(List<PlannedNode> nodes) {
        this.nodes = nodes;
        nodes.forEach(node -> runsWithout.add(new LinkedHashSet<>()));
    }

    /** Returns, for each parameter, the sets of arguments in whose absence it is required. An empty set means always. */
    static List<Set<Set<Integer>>> of(List<PlannedNode> nodes, int parameters) {
        RequiredParameters needs = new RequiredParameters(nodes);
        needs.propagate();
        return needs.ofParameters(parameters);
    }

    private void propagate() {
        runsWithout.get(nodes.size() - 1).add(Set.of());
        for (int node = nodes.size() - 1; node >= 0; node--) {
            for (PlannedEdge edge : nodes.get(node).edges()) {
                if (edge.kind() != PlannedEdge.Kind.AFTER) {
                    runsWithout
                            .get(node)
                            .forEach(absent ->
                                    addMinimal(runsWithout.get(edge.upstream()), with(absent, edge.overriddenBy())));
                }
            }
        }
    }

    private List<Set<Set<Integer>>> ofParameters(int parameters) {
        List<Set<Set<Integer>>> needs = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            needs.add(new LinkedHashSet<>());
        }
        for (int node = 0; node < nodes.size(); node++) {
            List<ParameterSource> own = ParameterSource.own(nodes.get(node).tool());
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).isRequired() && nodes.get(node).arguments().get(i) < parameters) {
                    Set<Set<Integer>> ofParameter =
                            needs.get(nodes.get(node).arguments().get(i));
                    runsWithout.get(node).forEach(absent -> addMinimal(ofParameter, absent));
                }
            }
        }
        return needs;
    }

    private static Set<Integer> with(Set<Integer> absent, int argument) {
        if (argument < 0) {
            return absent;
        }
        Set<Integer> more = new TreeSet<>(absent);
        more.add(argument);
        return more;
    }

    /** Adds a set and keeps only the minimal sets, because a superset of another set is redundant. */
    private static void addMinimal(Set<Set<Integer>> sets, Set<Integer> added) {
        if (sets.stream().noneMatch(added::containsAll)) {
            sets.removeIf(set -> set.containsAll(added));
            sets.add(added);
        }
    }
}
