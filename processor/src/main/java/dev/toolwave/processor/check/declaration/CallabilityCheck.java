package dev.toolwave.processor.check.declaration;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;

/** Finds tools whose method the generated class cannot call. */
public final class CallabilityCheck {

    public void check(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        switch (tool.callability()) {
            case CALLABLE, INNER_CLASS, STATIC -> {}
            case PRIVATE -> report(subject, problems, "it is private", "make it at least package-private");
            case SUSPENDING ->
                report(
                        subject,
                        problems,
                        "it is a suspend function",
                        "return a CompletionStage, for example with future { ... } of kotlinx-coroutines-jdk8");
            case GENERIC -> checkGeneric(subject, problems);
            case THROWS_THROWABLE ->
                report(subject, problems, "it throws Throwable or an Error", "declare subclasses of Exception");
            case UNREACHABLE_CLASS ->
                report(subject, problems, "its class is private or local", "make the class at least package-private");
            case GENERIC_CLASS ->
                report(subject, problems, "its class has type parameters", "declare the tools in a concrete subclass");
        }
    }

    /** Reports only the result type if it contains a type parameter, because a concrete result type fixes both mistakes. */
    private static void checkGeneric(Subject subject, Problems problems) {
        JavaType result = subject.tool().result().value();
        if (isOpen(result.name())) {
            String method = Phrases.signature(subject.tool());
            problems.add(ProblemId.OPEN_RESULT_TYPE, subject.tool().origin(), method, result.display());
        } else {
            report(subject, problems, "it has type parameters", "declare concrete types");
        }
    }

    /** Returns whether a type is known only when the method is called. Wildcards inside a known type are allowed. */
    private static boolean isOpen(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .anyMatch(argument -> !(argument instanceof WildcardTypeName) && isOpen(argument));
        }
        return type instanceof ArrayTypeName array ? isOpen(array.componentType()) : type instanceof TypeVariableName;
    }

    private static void report(Subject subject, Problems problems, String why, String remedy) {
        ToolMethod tool = subject.tool();
        String method = tool.owner().simpleName() + "." + Phrases.signature(tool);
        problems.add(ProblemId.UNCALLABLE, tool.origin(), subject.name(), method, why, remedy);
    }
}
