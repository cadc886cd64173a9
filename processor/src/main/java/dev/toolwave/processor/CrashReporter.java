package dev.toolwave.processor;

import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.read.javac.Eclipse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Reports exceptions of the processor as problems, so that they do not end the compiler. */
final class CrashReporter {

    private final Messager messager;

    CrashReporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Runs something and reports its failure. Returns normally in either case.
     *
     * @param type the class that is processed; null if the failure concerns all classes
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
        Optional<String> missing = Eclipse.missingClass(failure);
        return String.join(
                "\n",
                missing.isPresent()
                        ? ProblemId.INCOMPLETE_CLASS.lines(subject, subject, missing.get(), subject)
                        : ProblemId.PROCESSOR_FAILED.lines(subject, version(), failure + place(failure)));
    }

    private static String version() {
        return Objects.requireNonNullElse(
                ToolPipeline.class.getPackage().getImplementationVersion(), "(development build)");
    }

    private static String place(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.toolwave."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
