package dev.toolwave.processor.read.javac;

import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Severity;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Prints problems at their place in the source. */
public final class ProblemPrinter {

    private final Messager messager;
    private final CompilationUnits sources;

    /** The class with which each problem was first printed. A problem of an inherited tool occurs in every subclass. */
    private final Map<Told, TypeElement> told = new HashMap<>();

    private record Told(ProblemId id, Origin origin) {}

    /**
     * Creates a printer for one compilation.
     *
     * @param sources the sources of this compilation, which problems can be printed at
     */
    public ProblemPrinter(Messager messager, CompilationUnits sources) {
        this.messager = messager;
        this.sources = sources;
    }

    /**
     * Prints a problem and its notes, unless {@code @SuppressWarnings} on the element or an enclosing one suppresses it, or it was
     * already printed with another class.
     *
     * @param owner the class that is processed; problems in class files are printed at it
     */
    public void print(Problem problem, TypeElement owner) {
        Origin origin = nearest(problem.origin());
        if (isSuppressed(problem.id(), origin, owner) || isRepeated(problem.id(), origin, owner)) {
            return;
        }
        print(kind(problem.id().severity()), problem.text(), origin, owner);
        problem.notes().forEach(note -> print(Kind.NOTE, note.text(), nearest(note.origin()), owner));
    }

    private Origin nearest(Origin origin) {
        if (!(origin instanceof Origin.Nearest either)) {
            return origin;
        }
        Origin exact = nearest(either.exact());
        return isInSource(exact) ? exact : nearest(either.otherwise());
    }

    private boolean isRepeated(ProblemId id, Origin origin, TypeElement owner) {
        return isInSource(origin) && !owner.equals(told.computeIfAbsent(new Told(id, origin), first -> owner));
    }

    private boolean isInSource(Origin origin) {
        return origin instanceof ElementOrigin at && sources.contains(at.element());
    }

    private boolean isSuppressed(ProblemId id, Origin origin, TypeElement owner) {
        Element innermost = origin instanceof ElementOrigin at && isInSource(at) ? at.element() : owner;
        return Mirrors.outwards(innermost).stream()
                .flatMap(element -> Annotated.of(element).find("java.lang.SuppressWarnings").stream())
                .flatMap(suppressed -> suppressed.texts("value").stream())
                .anyMatch(word -> id.isSuppressedBy(word.value()));
    }

    private void print(Kind kind, String text, Origin origin, TypeElement owner) {
        if (!(origin instanceof ElementOrigin at) || !isInSource(at)) {
            messager.printMessage(kind, text, owner);
            return;
        }
        Element printable =
                Eclipse.made(messager) ? Eclipse.printable(at.element()).orElse(owner) : at.element();
        if (printable.equals(at.element())) {
            messager.printMessage(kind, text, printable, at.annotation(), at.value());
        } else {
            messager.printMessage(kind, text, printable);
        }
    }

    private static Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
    }
}
