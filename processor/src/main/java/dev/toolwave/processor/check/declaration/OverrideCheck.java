package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolMethod.Dropped;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of annotations that an overriding method leaves out: of {@code @Tool}, and of {@code @DependsOn} where it repeats that. */
public final class OverrideCheck {

    public void check(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        tool.inheritedFrom().ifPresent(declaring -> {
            String from = declaring.simpleName();
            problems.add(
                    ProblemId.OVERRIDDEN_TOOL,
                    tool.origin(),
                    subject.name(),
                    from,
                    "a @Tool of its own",
                    "All annotations are taken from " + from + ", those of the parameters too.",
                    "repeat @Tool, and each @DependsOn and @Param.");
        });
        for (Dropped dropped : tool.dropped()) {
            ToolParameter parameter = tool.parameters().get(dropped.parameter());
            String annotation = "@DependsOn(" + quoted(dropped.upstreams()) + ")";
            problems.add(
                    ProblemId.OVERRIDDEN_TOOL,
                    parameter.origin(),
                    subject.at(parameter),
                    dropped.from().simpleName(),
                    "its " + annotation,
                    "This declaration counts, so the model fills '" + parameter.javaName() + "'.",
                    "repeat " + annotation + ", or @SuppressWarnings(\"TW194\") if the model is meant to.");
        }
    }

    private static String quoted(List<String> names) {
        String list = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return names.size() == 1 ? list : "{" + list + "}";
    }
}
