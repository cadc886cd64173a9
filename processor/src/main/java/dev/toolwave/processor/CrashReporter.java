package dev.toolwave.processor;

import dev.toolwave.processor.problem.ProblemId;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Turns what should never happen into a problem that says what to do: no exception of ours gets into javac. */
final class CrashReporter {

    private final Messager messager;

    CrashReporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Runs something; if it fails, says so, and what comes after it goes on.
     *
     * @param type the class that it is about; null if it is about all
     */
    void guard(@Nullable TypeElement type, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError failure) {
            messager.printMessage(Kind.ERROR, text(type, failure), type);
        }
    }

    private static String text(@Nullable TypeElement type, Throwable failure) {
        String subject = type == null ? "all tools" : type.getSimpleName().toString();
        String version = Objects.requireNonNullElse(
                ToolPipeline.class.getPackage().getImplementationVersion(), "(development build)");
        String place = Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.toolwave."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return String.join("\n", ProblemId.PROCESSOR_FAILED.lines(subject, version, failure + place));
    }
}
