package dev.toolwave.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the result of a tool cannot be written for the model. The message is safe to send to the model; the cause is not.
 */
public final class ResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a result cannot be written. */
    public enum Reason {
        /** The result is JSON that is longer than the limit. JSON is not cut, because the rest would be malformed. */
        RESULT_TOO_LARGE,
        /** A getter threw an exception, the nesting is too deep, or a value such as NaN has no JSON form. */
        RESULT_NOT_SERIALIZABLE
    }

    private final Reason reason;

    /** Creates an exception without a stack trace of its own; the cause, if any, has the useful one. */
    public ResultException(Reason reason, String message, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause, false, false);
        this.reason = reason;
    }

    /** Returns the exception for a result that contains a value without a JSON form. */
    public static ResultException notSerializable(String message) {
        return new ResultException(Reason.RESULT_NOT_SERIALIZABLE, message, null);
    }

    /** Returns the exception for a result of more than {@code maxLength} characters. */
    public static ResultException tooLarge(int maxLength) {
        return new ResultException(
                Reason.RESULT_TOO_LARGE, "the result is longer than " + maxLength + " characters", null);
    }

    /** Returns why the result cannot be written. */
    public Reason reason() {
        return reason;
    }
}
