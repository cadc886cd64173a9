package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.ToolException.InvalidArgument;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Describes exceptions of tools to a model, which may not read the message of an unexpected exception. */
public final class Failures {

    private static final String FAILED = "The tool failed.";

    private Failures() {}

    /** Returns the cause of an exception that only wraps another one, such as an {@code ExecutionException}. */
    public static Throwable unwrap(Throwable thrown) {
        Throwable result = thrown;
        for (int depth = 0; depth < 10 && isWrapper(result); depth++) {
            Throwable cause = result.getCause();
            if (cause == null) {
                break;
            }
            result = cause;
        }
        return result;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof UndeclaredThrowableException;
    }

    /** Returns whether a policy retries after an exception. An invalid argument stays invalid, so it is never retried. */
    public static boolean isRetryable(RetryPolicy policy, Throwable thrown) {
        return !(thrown instanceof InvalidArgument) && policy.retries(thrown);
    }

    /** Returns the message for the model: the text of a {@link ToolException}, otherwise only the name of the exception. */
    public static String message(@Nullable Throwable thrown) {
        if (thrown == null) {
            return FAILED;
        }
        if (thrown instanceof ToolException) {
            String message = SafeText.messageForModel(thrown);
            return message == null ? FAILED : message;
        }
        return "The tool failed: " + SafeText.className(thrown) + ".";
    }
}
