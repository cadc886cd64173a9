package dev.toolwave.processor.check;

import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;

/** Tells of methods that are tools only because of what they override, since their own parameters' annotations do not count. */
final class OverrideCheck implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        tool.inheritedFrom().ifPresent(declaring -> {
            String from = declaring.simpleName();
            problems.add(ProblemId.OVERRIDDEN_TOOL, tool.origin(), subject.name(), from, from);
        });
    }
}
