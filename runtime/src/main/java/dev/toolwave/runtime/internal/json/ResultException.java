package dev.toolwave.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Says that a tool's result cannot be given to the model. Its message is fit for the model; its cause is not. */
public final class ResultException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a result cannot be given to the model. */
    public enum Reason {
        /** It is JSON that is longer than the limit; cut JSON would be none. */
        RESULT_TOO_LARGE,
        /** It cannot be written: a getter threw, it nests without end, a number is not finite. */
        RESULT_NOT_SERIALISABLE
    }

    private final Reason reason;

    ResultException(Reason reason, String message, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.reason = reason;
    }

    /** Returns why the result cannot be given. */
    public Reason reason() {
        return reason;
    }
}
