package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds two parameters of one tool that would get the very same value of one execution: the author has meant two. */
final class SameNode {

    private SameNode() {}

    private record Key(ToolId upstream, List<String> names, List<Component> select) {}

    /**
     * Adds a problem for each parameter that gets what an earlier one gets.
     *
     * @param names for each reference, what the parameters of its upstream are called here
     */
    static void check(List<Reference> references, List<List<String>> names, Problems problems) {
        Map<Key, Reference> first = new LinkedHashMap<>();
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            if (reference.parameter().isEmpty() || reference.isFanIn()) {
                continue;
            }
            Key key = new Key(reference.upstream().id(), names.get(i), reference.select());
            Reference earlier = first.putIfAbsent(key, reference);
            if (earlier != null) {
                report(earlier, reference, names.get(i), problems);
            }
        }
    }

    private static void report(Reference earlier, Reference later, List<String> names, Problems problems) {
        String quoted = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        String fact = switch (names.size()) {
            case 0 -> "";
            case 1 -> "Both dependencies use the same argument " + quoted + ".";
            default -> "Both dependencies use the same arguments " + quoted + ".";
        };
        String fix = names.isEmpty() ? "take the value once, in one parameter." : Binds.suggestion(later, names.get(0));
        problems.add(
                ProblemId.SAME_NODE_TWICE,
                later.name().origin(),
                later.step(),
                Texts.name(later.upstream()),
                parameter(earlier),
                parameter(later),
                fact,
                fix);
    }

    private static String parameter(Reference reference) {
        return reference.parameter().orElseThrow().javaName();
    }
}
