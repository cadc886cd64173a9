package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.json.NodeAnswer;

/** The failure of a node in another process. It has no stack trace. */
final class RemoteNodeException extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // outcomes are never serialized
    private final NotOk<?> outcome;

    private final boolean retryable;

    private RemoteNodeException(NotOk<?> outcome, boolean retryable) {
        super(outcome.message(), outcome.cause(), false, false);
        this.outcome = outcome;
        this.retryable = retryable;
    }

    /** Returns the exception for an answer without a value, with the tool's name in this process. */
    static RemoteNodeException of(String tool, NodeAnswer answer) {
        NotOk<?> notOk = (NotOk<?>) answer.outcome();
        Reason reason = notOk.reason() == Reason.TIMED_OUT ? Reason.TIMED_OUT : Reason.FAILED;
        return new RemoteNodeException(new NotOk<>(reason, tool, notOk.message(), notOk.cause()), answer.retryable());
    }

    NotOk<?> outcome() {
        return outcome;
    }

    boolean isRetryable() {
        return retryable;
    }
}
