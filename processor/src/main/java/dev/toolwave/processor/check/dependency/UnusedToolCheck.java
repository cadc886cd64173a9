package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Dependencies;
import dev.toolwave.processor.resolve.Subject;
import java.util.stream.Stream;

/** Finds tools that neither the model nor another tool calls. Tools of a public class may have dependents in other modules. */
public final class UnusedToolCheck {

    public void check(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        if (tool.traits().exposed() || subject.owner().isPublic()) {
            return;
        }
        boolean isNamed = Stream.concat(Stream.of(subject.owner()), subject.classes().compiledTogether().stream())
                .flatMap(owner -> owner.tools().stream())
                .flatMap(Dependencies::of)
                .flatMap(dependency -> dependency.upstreams().stream())
                .map(Located::value)
                .anyMatch(name -> name.equals(subject.name()) || name.equals(tool.method()));
        if (!isNamed) {
            problems.add(ProblemId.UNUSED_TOOL, tool.origin(), subject.name());
        }
    }
}
