package dev.toolwave.processor.read;

import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.Severity;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Prints problems where they are in the source. */
public final class ProblemPrinter {

    private final Messager messager;
    private final Sources sources;

    /**
     * Prints with javac's messager.
     *
     * @param sources what is being compiled from source, and so has places to print at
     */
    public ProblemPrinter(Messager messager, Sources sources) {
        this.messager = messager;
        this.sources = sources;
    }

    /**
     * Prints a problem, and then its notes.
     *
     * @param owner the class that is processed: what stands in a class file, which has no lines to show, is printed there
     */
    public void print(Problem problem, TypeElement owner) {
        print(kind(problem.id().severity()), problem.text(), problem.origin(), owner);
        problem.notes().forEach(note -> print(Kind.NOTE, note.text(), note.origin(), owner));
    }

    private void print(Kind kind, String text, Origin origin, TypeElement owner) {
        if (origin instanceof ElementOrigin at && sources.contains(at.element())) {
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
