package dev.toolwave.processor.check;

import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;

/** Finds tools whose method a generated class cannot call. */
final class CallabilityCheck implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        switch (tool.callability()) {
            case CALLABLE, INNER_CLASS, STATIC -> {}
            case PRIVATE -> report(subject, problems, "it is private", "make it at least package-private");
            case ABSTRACT ->
                report(subject, problems, "it is abstract", "implement it, or annotate the method that does");
            case GENERIC -> report(subject, problems, "it has type parameters", "declare concrete types");
            case THROWS_THROWABLE -> report(subject, problems, "it throws Throwable or an Error", "declare exceptions");
            case UNREACHABLE_CLASS ->
                report(subject, problems, "its class is private or local", "make the class at least package-private");
            case GENERIC_CLASS ->
                report(subject, problems, "its class has type parameters", "declare the tools in a concrete subclass");
        }
    }

    private static void report(Subject subject, Problems problems, String why, String remedy) {
        ToolMethod tool = subject.tool();
        String method = tool.owner().simpleName() + "." + Texts.signature(tool);
        problems.add(ProblemId.UNCALLABLE, tool.origin(), subject.name(), method, why, remedy);
    }
}
