package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Injected;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds annotations without effect: those beside {@code @DependsOn}, and {@code @DependsOn} itself. */
public final class IneffectiveAnnotationCheck {

    public void check(Subject subject, Problems problems) {
        for (ToolParameter parameter : subject.tool().parameters()) {
            if (parameter instanceof Dependent dependent) {
                checkContradictions(subject, dependent, problems);
            } else if (parameter instanceof Injected injected && injected.markedDependent()) {
                problems.add(ProblemId.RUNTIME_TYPE, injected.origin(), subject.at(injected));
            }
        }
        for (Dependency dependency : subject.tool().after()) {
            checkOrderOnly(subject, dependency, problems);
        }
    }

    private static void checkContradictions(Subject subject, Dependent dependent, Problems problems) {
        String upstreams =
                dependent.dependency().upstreams().stream().map(Located::value).collect(Collectors.joining("', '"));
        for (Located<String> contradiction : dependent.contradictions()) {
            if (contradiction.value().startsWith("@DependsOn ")) {
                problems.add(
                        ProblemId.REPEATED_DEPENDENCY,
                        contradiction.origin(),
                        subject.at(dependent),
                        DependencyText.of(subject.tool(), dependent.dependency())
                                .withNames(allNames(dependent, contradiction.value()))
                                .toString());
                continue;
            }
            problems.add(
                    ProblemId.FILLED_BY_TOOL,
                    contradiction.origin(),
                    subject.at(dependent),
                    contradiction.value(),
                    upstreams,
                    contradiction.value());
        }
    }

    private static List<String> allNames(Dependent dependent, String repeated) {
        List<String> names = new ArrayList<>();
        dependent.dependency().upstreams().forEach(name -> names.add(name.value()));
        names.addAll(List.of(repeated.substring("@DependsOn ".length()).split(",")));
        return names;
    }

    private static void checkOrderOnly(Subject subject, Dependency dependency, Problems problems) {
        if (!dependency.select().value().isEmpty()) {
            problems.add(
                    ProblemId.ONLY_ON_PARAMETER,
                    dependency.select().origin(),
                    subject.name(),
                    "select",
                    "remove select");
        }
        if (dependency.overridable()) {
            problems.add(
                    ProblemId.ONLY_ON_PARAMETER,
                    dependency.origin(),
                    subject.name(),
                    "overridable",
                    "remove overridable");
        }
    }
}
