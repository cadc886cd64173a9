package dev.toolwave.processor.check.dependency;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.Optional;
import java.util.Set;

/** Finds parameters whose type wraps its value in a way that no dependency can fill. */
public final class WrapperCheck {

    private static final Set<String> WRAPPERS = Set.of("Optional", "Outcome", "List", "Set", "Collection", "Iterable");

    public void check(Subject subject, Problems problems) {
        for (ToolParameter parameter : subject.tool().parameters()) {
            if (parameter instanceof Dependent dependent) {
                check(subject, dependent, problems);
            }
        }
    }

    /** Returns whether the wrappers of a parameter are allowed, so that its type can be compared. */
    static boolean isClear(Dependent dependent) {
        return switch (dependent.shape()) {
            case NESTED, RAW -> false;
            case LIST, OUTCOME_LIST -> true;
            case REQUIRED, NULLABLE, OPTIONAL, OUTCOME ->
                dependent.dependency().upstreams().size() <= 1;
        };
    }

    private static void check(Subject subject, Dependent dependent, Problems problems) {
        if (isClear(dependent)) {
            return;
        }
        String at = subject.at(dependent);
        String declared = dependent.type().display();
        int upstreams = dependent.dependency().upstreams().size();
        String inner = Phrases.simple(innermost(dependent.type().name()).box());
        if (dependent.shape() == Shape.RAW) {
            String example = subject.references().stream()
                    .filter(reference -> reference.parameter().equals(Optional.of(dependent)))
                    .map(reference -> reference.upstream().result().value().display())
                    .findFirst()
                    .orElse("...");
            problems.add(ProblemId.RAW_WRAPPER, dependent.origin(), at, declared, declared, example);
        } else if (dependent.shape() == Shape.NESTED || isWrapped(dependent)) {
            String better = upstreams > 1 ? "List<Outcome<" + inner + ">>" : "Outcome<" + inner + ">";
            problems.add(ProblemId.NESTED_WRAPPER, dependent.origin(), at, declared, better);
        } else {
            problems.add(ProblemId.FAN_IN_WITHOUT_LIST, dependent.origin(), at, upstreams, declared, inner, inner);
        }
    }

    private static boolean isWrapped(Dependent dependent) {
        return dependent.shape() == Shape.OPTIONAL || dependent.shape() == Shape.OUTCOME;
    }

    private static TypeName innermost(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return innermost(array.componentType());
        }
        if (type instanceof ParameterizedTypeName wrapper
                && WRAPPERS.contains(wrapper.rawType().simpleName())) {
            return innermost(wrapper.typeArguments().get(0));
        }
        return type;
    }
}
