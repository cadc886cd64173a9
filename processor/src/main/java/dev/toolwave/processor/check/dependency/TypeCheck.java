package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;

/** Compares what upstreams return with what parameters take. */
public final class TypeCheck {

    public void check(Subject subject, Problems problems) {
        for (Reference reference : subject.references()) {
            reference.parameter().filter(WrapperCheck::isClear).ifPresent(dependent -> {
                if (subject.types().assignable(reference.taken(), dependent.value())) {
                    checkEmptiness(reference, dependent, problems);
                } else {
                    report(subject, reference, dependent, problems);
                }
            });
        }
    }

    private static void report(Subject subject, Reference reference, Dependent dependent, Problems problems) {
        String upstream = Phrases.name(reference.upstream());
        String taken = Phrases.beside(reference.taken(), dependent.value());
        String wanted = Phrases.beside(dependent.value(), reference.taken());
        if (!reference.select().isEmpty()) {
            problems.add(
                    ProblemId.SELECT_MISMATCH,
                    reference.dependency().select().origin(),
                    reference.step(),
                    reference.dependency().select().value(),
                    taken,
                    wanted,
                    taken);
        } else if (reference.isFanIn()) {
            problems.add(
                    ProblemId.ELEMENT_MISMATCH,
                    reference.name().origin(),
                    reference.step(),
                    upstream,
                    taken,
                    wanted,
                    fitting(subject, dependent),
                    wanted,
                    upstream);
        } else {
            TypeFix hint = TypeFix.of(reference, dependent, subject.types());
            problems.add(
                    ProblemId.TYPE_MISMATCH,
                    reference.name().origin(),
                    reference.step(),
                    upstream,
                    taken,
                    wanted,
                    hint.facts(),
                    hint.remedy());
        }
    }

    private static String fitting(Subject subject, Dependent dependent) {
        List<String> names = subject.references().stream()
                .filter(other -> other.parameter().filter(dependent::equals).isPresent())
                .filter(other -> subject.types().assignable(other.taken(), dependent.value()))
                .map(other -> Phrases.name(other.upstream()))
                .toList();
        return names.isEmpty() ? "" : "These fit: " + Phrases.list(names) + ".";
    }

    private static void checkEmptiness(Reference reference, Dependent dependent, Problems problems) {
        ToolReturn result = reference.upstream().result();
        boolean needsValue = dependent.shape() == Shape.REQUIRED || dependent.shape() == Shape.LIST;
        if (needsValue && result.optional()) {
            reportEmpty(reference, dependent, problems);
        } else if (dependent.shape() == Shape.REQUIRED
                && isPrimitive(dependent.value())
                && !isPrimitive(reference.taken())) {
            problems.add(
                    ProblemId.NULL_FOR_PRIMITIVE,
                    dependent.origin(),
                    reference.step(),
                    Phrases.name(reference.upstream()),
                    reference.taken().display(),
                    Phrases.name(reference.tool()),
                    dependent.value().display(),
                    Phrases.simple(dependent.value().name().box()));
        }
    }

    private static void reportEmpty(Reference reference, Dependent dependent, Problems problems) {
        String wanted = Phrases.simple(dependent.value().name().box());
        String remedy = dependent.shape() == Shape.LIST
                ? "List<Outcome<" + wanted + ">>"
                : "Optional<" + wanted + ">, or Outcome<" + wanted + ">";
        problems.add(
                ProblemId.MAYBE_EMPTY,
                dependent.origin(),
                reference.step(),
                Phrases.name(reference.upstream()),
                reference.upstream().result().value().display(),
                dependent.type().display(),
                Phrases.name(reference.tool()),
                remedy);
    }

    private static boolean isPrimitive(JavaType type) {
        return type.name().isPrimitive();
    }
}
