package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolMethod.Dropped;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** Reports annotations that an overriding method omits: {@code @Tool}, or {@code @DependsOn} if it repeats {@code @Tool}. */
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
                    "repeat @Tool, and each @DependsOn and @Param");
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
                    "The overriding declaration is used, so the model fills '" + parameter.javaName() + "'.",
                    "repeat " + annotation + ", or @SuppressWarnings(\"TW194\") if the model must fill it");
        }
    }

    private static String quoted(List<String> names) {
        String list = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return names.size() == 1 ? list : "{" + list + "}";
    }
}
