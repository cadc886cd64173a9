package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.call.Failures;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the nodes of a graph. Called on the threads of tools, for several nodes at the same time. */
public interface NodeExecutor {

    /**
     * The result of a node, complete when its attempt ends.
     *
     * @param value the value that dependents get
     * @param selections the parts of the value that dependents selected
     * @param answer the value as the model reads it; null if no call asks for it or it cannot be written
     * @param unwritable why the value cannot be written for the model; null if it can
     */
    record NodeResult(
            @Nullable Object value,
            List<Selection> selections,
            @Nullable EncodedResult answer,
            @Nullable NotOk<?> unwritable) {

        /** Creates a result that no model reads. */
        public NodeResult(@Nullable Object value, List<Selection> selections) {
            this(value, selections, null, null);
        }
    }

    /**
     * A part of a result that a dependent selected.
     *
     * @param edge the edge to the dependent
     * @param outcome the part, or why it could not be read
     */
    record Selection(int edge, Outcome<?> outcome) {}

    /**
     * The consequences of an exception.
     *
     * @param state {@code FAILED} or {@code TIMED_OUT}
     * @param retryable whether the tool's policy allows another attempt
     * @param outcome the outcome of the node if this was the last attempt
     */
    record Failure(NodeState state, boolean retryable, NotOk<?> outcome) {}

    /** Returns the name of a node's tool. */
    String name(int node);

    /** Returns the number of a node in events. */
    int step(int node);

    /** Returns the time limit of one attempt of a node in nanoseconds; {@link Engine#NEVER} if there is none. */
    long timeLimit(int node);

    /**
     * Runs one attempt of a node.
     *
     * @param upstreams the outcomes of its upstreams
     * @throws Exception if the tool threw one
     */
    NodeResult run(Attempt attempt, NodeOutcomes upstreams) throws Exception;

    /** Returns the consequences of an exception that {@link #run} threw. */
    default Failure failure(int node, ToolPolicy tool, Throwable thrown) {
        Throwable cause = Failures.unwrap(thrown);
        return new Failure(
                NodeState.FAILED,
                tool.retry().maxAttempts() > 1 && Failures.isRetryable(tool.retry(), cause),
                new NotOk<>(Reason.FAILED, name(node), Failures.message(cause), cause));
    }
}
