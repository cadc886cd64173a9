package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;
import java.util.Optional;

/** Finds tools that have the same name as an earlier tool of their class. */
public final class DuplicateNameCheck {

    @SuppressWarnings("ReferenceEquality") // compares identity, because tools can be equal
    public void check(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        Optional<ToolMethod> first = subject.owner().tools().stream()
                .takeWhile(other -> other != tool)
                .filter(other -> other.id().equals(tool.id()))
                .findFirst();
        first.ifPresent(earlier -> {
            String owner = subject.owner().type().simpleName();
            List<String> rows = Phrases.columns(List.of(
                    List.of(Phrases.signature(earlier), owner, "(first)"),
                    List.of(Phrases.signature(tool), owner, "(this one)")));
            problems.add(
                    ProblemId.DUPLICATE_TOOL_NAME,
                    tool.name().origin(),
                    subject.name(),
                    owner,
                    rows,
                    alternative(subject));
        });
    }

    private static String alternative(Subject subject) {
        ToolMethod tool = subject.tool();
        List<ToolMethod> others = subject.owner().tools().stream()
                .filter(other -> Phrases.name(other).equals(Phrases.name(tool)))
                .toList();
        boolean isDistinct = others.stream()
                        .map(other -> other.parameters().stream()
                                .map(ToolParameter::javaName)
                                .findFirst()
                                .orElse(""))
                        .distinct()
                        .count()
                == others.size();
        if (!isDistinct) {
            return Phrases.name(tool) + "_" + (others.indexOf(tool) + 1);
        }
        String word = tool.parameters().stream()
                .map(ToolParameter::javaName)
                .findFirst()
                .map(name -> "_by_" + name)
                .orElse("_2");
        return Phrases.name(tool) + word;
    }
}
