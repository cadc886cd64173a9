package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;

/** Compares the results of upstreams with the types of the parameters. */
public final class TypeCheck {

    public void check(Subject subject, Problems problems) {
        for (Reference reference : subject.references()) {
            if (isReportedAtUpstream(reference) || isRepeated(reference)) {
                continue;
            }
            reference.parameter().filter(WrapperCheck::isClear).ifPresent(dependent -> {
                if (subject.types().assignable(reference.taken(), dependent.value())) {
                    checkEmptiness(reference, dependent, problems);
                } else {
                    report(subject, reference, dependent, problems);
                }
            });
        }
    }

    /** Returns whether the parameter has several annotations, which is an error itself. */
    private static boolean isRepeated(Reference reference) {
        return reference
                .parameter()
                .filter(dependent -> dependent.contradictions().stream()
                        .anyMatch(annotation -> annotation.value().startsWith("@DependsOn ")))
                .isPresent();
    }

    /** Returns whether the result of an upstream that the model sees is an error itself. */
    private static boolean isReportedAtUpstream(Reference reference) {
        return reference.upstream().traits().exposed()
                && reference.upstream().result().type() instanceof ValueType.Unrepresentable
                && reference.taken().name().toString().startsWith("dev.toolwave.runtime.Outcome");
    }

    private static void report(Subject subject, Reference reference, Dependent dependent, Problems problems) {
        String upstream = Phrases.name(reference.upstream());
        String taken = Phrases.beside(reference.taken(), dependent.value());
        String wanted =
                dependent.shape() == Shape.REQUIRED || dependent.shape() == Shape.NULLABLE || reference.isFanIn()
                        ? Phrases.beside(dependent.value(), reference.taken())
                        : dependent.type().display();
        if (!reference.select().isEmpty()) {
            problems.add(
                    ProblemId.SELECT_MISMATCH,
                    reference.dependency().select().origin(),
                    reference.step(),
                    reference.dependency().select().value(),
                    reference.mayBeEmpty() ? "Optional<" + taken + ">" : taken,
                    wanted,
                    TypeFix.declaration(reference, dependent));
        } else if (reference.isFanIn()) {
            problems.add(
                    ProblemId.ELEMENT_MISMATCH,
                    reference.name().origin(),
                    reference.step(),
                    upstream,
                    taken,
                    wanted,
                    fitting(subject, dependent),
                    upstream,
                    wanted,
                    upstream);
        } else {
            TypeFix fix = TypeFix.of(reference, dependent, subject.types());
            problems.add(
                    ProblemId.TYPE_MISMATCH,
                    reference.name().origin(),
                    reference.step(),
                    upstream,
                    taken,
                    wanted,
                    fix.facts(),
                    fix.fix());
        }
    }

    private static String fitting(Subject subject, Dependent dependent) {
        List<String> names = subject.references().stream()
                .filter(other -> other.parameter().filter(dependent::equals).isPresent())
                .filter(other -> subject.types().assignable(other.taken(), dependent.value()))
                .map(other -> Phrases.name(other.upstream()))
                .toList();
        return names.isEmpty() ? "" : "These match: " + Phrases.list(names) + ".";
    }

    private static void checkEmptiness(Reference reference, Dependent dependent, Problems problems) {
        boolean needsValue = dependent.shape() == Shape.REQUIRED || dependent.shape() == Shape.LIST;
        if (needsValue && reference.mayBeEmpty()) {
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
                reference.taken().display(),
                dependent.type().display(),
                Phrases.name(reference.tool()),
                remedy);
    }

    private static boolean isPrimitive(JavaType type) {
        return type.name().isPrimitive();
    }
}
