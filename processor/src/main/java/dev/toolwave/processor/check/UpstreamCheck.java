package dev.toolwave.processor.check;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;

/** Judges a tool as an upstream, and what its dependents make of that. */
final class UpstreamCheck implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        checkResult(subject, problems);
        for (Reference reference : subject.references()) {
            checkHiddenFailure(reference, problems);
            if (reference.upstream().traits().deprecated()
                    && !subject.tool().traits().deprecated()) {
                problems.add(
                        ProblemId.DEPRECATED_UPSTREAM,
                        reference.name().origin(),
                        reference.step(),
                        Texts.name(reference.upstream()));
            }
        }
    }

    private static void checkResult(Subject subject, Problems problems) {
        ToolMethod tool = subject.tool();
        if (isOpen(tool.result().value().name())) {
            problems.add(
                    ProblemId.OPEN_RESULT_TYPE,
                    tool.origin(),
                    Texts.signature(tool),
                    tool.result().value().display());
        }
    }

    private static void checkHiddenFailure(Reference reference, Problems problems) {
        Effect effect = reference.upstream().traits().effect().value();
        reference
                .parameter()
                .filter(dependent -> dependent.shape() == Shape.OPTIONAL && effect.writes())
                .ifPresent(dependent -> problems.add(
                        ProblemId.HIDDEN_WRITE_FAILURE,
                        dependent.origin(),
                        reference.step(),
                        Texts.name(reference.upstream()),
                        effect,
                        dependent.value().display()));
    }

    /** Returns whether a type is not known before the method is called; wildcards inside of a known type are fine. */
    private static boolean isOpen(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .anyMatch(argument -> !(argument instanceof WildcardTypeName) && isOpen(argument));
        }
        return type instanceof ArrayTypeName array
                ? isOpen(array.componentType())
                : type instanceof TypeVariableName || type instanceof WildcardTypeName;
    }
}
