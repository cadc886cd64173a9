package dev.toolwave.processor.read;

import dev.toolwave.processor.model.Origin;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Prints problems where they are in the source. */
public final class ProblemPrinter {

    private final Messager messager;
    private final Sources sources;

    /** Prints with javac's messager. */
    public ProblemPrinter(Messager messager, Sources sources) {
        this.messager = messager;
        this.sources = sources;
    }

    /**
     * Prints a text at its origin; at the class where the origin is in a class file, which has no lines to show.
     *
     * @param owner the class that is processed
     */
    public void print(Kind kind, String text, Origin origin, Element owner) {
        if (origin instanceof ElementOrigin at && sources.contains(at.element())) {
            messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
        } else {
            messager.printMessage(kind, text, owner);
        }
    }
}
