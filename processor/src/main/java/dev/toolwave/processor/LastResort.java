package dev.toolwave.processor;

import dev.toolwave.processor.problem.ProblemId;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Turns what should never happen into a problem that says what to do: no exception of ours gets into javac. */
final class LastResort {

    private final Messager messager;

    LastResort(Messager messager) {
        this.messager = messager;
    }

    /** Runs something for one class; if it fails, the others still go on. */
    void guard(TypeElement type, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError failure) {
            messager.printMessage(Kind.ERROR, text(type, failure), type);
        }
    }

    private static String text(TypeElement type, Throwable failure) {
        String version = Objects.requireNonNullElse(
                ToolPipeline.class.getPackage().getImplementationVersion(), "(development build)");
        String place = Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.toolwave."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return String.join("\n", ProblemId.PROCESSOR_FAILED.lines(type.getSimpleName(), version, failure + place));
    }
}
