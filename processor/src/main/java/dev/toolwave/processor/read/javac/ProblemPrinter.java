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

/** Prints problems where they are in the source. */
public final class ProblemPrinter {

    private final Messager messager;
    private final CompilationUnits sources;

    /** The class that each problem was told with: one of an inherited tool is the same in every subclass. */
    private final Map<Told, TypeElement> told = new HashMap<>();

    private record Told(ProblemId id, Origin origin) {}

    /**
     * Prints with javac's messager.
     *
     * @param sources what is being compiled from source, and so has places to print at
     */
    public ProblemPrinter(Messager messager, CompilationUnits sources) {
        this.messager = messager;
        this.sources = sources;
    }

    /**
     * Prints a problem, and then its notes, unless {@code @SuppressWarnings} silences it where it stands or further out, or it was
     * printed with another class.
     *
     * @param owner the class that is processed: what stands in a class file, which has no lines to show, is printed there
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
        if (origin instanceof ElementOrigin at && isInSource(at)) {
            messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
        } else {
            messager.printMessage(kind, text, owner);
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
