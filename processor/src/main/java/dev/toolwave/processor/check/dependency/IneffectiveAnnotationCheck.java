package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Injected;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.stream.Collectors;

/** Finds annotations that have no effect where they stand: beside {@code @DependsOn}, or {@code @DependsOn} itself. */
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
            problems.add(
                    ProblemId.FILLED_BY_TOOL,
                    contradiction.origin(),
                    subject.at(dependent),
                    contradiction.value(),
                    upstreams,
                    contradiction.value());
        }
    }

    private static void checkOrderOnly(Subject subject, Dependency dependency, Problems problems) {
        if (!dependency.select().value().isEmpty()) {
            problems.add(ProblemId.ONLY_ON_PARAMETER, dependency.select().origin(), subject.name(), "select");
        }
        if (dependency.overridable()) {
            problems.add(ProblemId.ONLY_ON_PARAMETER, dependency.origin(), subject.name(), "overridable");
        }
    }
}
