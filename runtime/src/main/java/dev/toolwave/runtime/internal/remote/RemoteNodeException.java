package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.machine.NodeState;

/** Says how a node has failed in another process. It is data and has no stack trace. */
public final class RemoteNodeException extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // outcomes of tools are not serialised
    private final NotOk<?> outcome;

    private final boolean retryable;

    /**
     * Makes the failure.
     *
     * @param outcome what became of the node, under the name that it has here
     */
    public RemoteNodeException(NotOk<?> outcome, boolean retryable) {
        super(outcome.message(), outcome.cause(), false, false);
        this.outcome = outcome;
        this.retryable = retryable;
    }

    /** Returns what an answer without a value says of a node. */
    public static RemoteNodeException of(String tool, NodeAnswer answer) {
        NotOk<?> notOk = (NotOk<?>) answer.outcome();
        Reason reason = notOk.reason() == Reason.TIMED_OUT ? Reason.TIMED_OUT : Reason.FAILED;
        return new RemoteNodeException(new NotOk<>(reason, tool, notOk.message(), notOk.cause()), answer.retryable());
    }

    public NotOk<?> outcome() {
        return outcome;
    }

    public NodeState state() {
        return NodeState.of(outcome.reason());
    }

    public boolean isRetryable() {
        return retryable;
    }
}
