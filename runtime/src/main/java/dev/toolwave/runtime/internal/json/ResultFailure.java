package dev.toolwave.runtime.internal.json;

import org.jspecify.annotations.Nullable;

/** Carries a {@link ResultException} out of generated encoders, whose methods declare none. */
final class ResultFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ResultException.Reason reason;
    private final String text;

    ResultFailure(ResultException.Reason reason, String text, @Nullable Throwable cause) {
        super(text, cause, false, false);
        this.reason = reason;
        this.text = text;
    }

    ResultException toResultException() {
        return new ResultException(reason, text, getCause());
    }
}
