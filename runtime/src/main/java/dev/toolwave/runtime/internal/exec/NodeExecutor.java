package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the nodes of a graph do. Called on the threads of tools, several at the same time. */
public interface NodeExecutor extends NodeNames {

    /**
     * A part of a result that a dependent asked for.
     *
     * @param edge the edge to the dependent
     * @param outcome the part
     */
    public record Selection(int edge, Outcome<?> outcome) {}

    /**
     * What an exception means for a node.
     *
     * @param state {@code FAILED} or {@code TIMED_OUT}
     * @param retryable whether the tool's policy tries again after it
     */
    public record Failure(NodeState state, boolean retryable) {}

    /** Returns the number of the node in events. */
    public int step(int node);

    /** Returns how long one attempt of a node may take, in nanoseconds; {@link Engine#NEVER} where nothing limits it. */
    public long timeLimit(int node);

    /**
     * Runs a node.
     *
     * @throws Exception what the tool has thrown
     */
    @Nullable
    public Object run(PlanExecution run, Attempt attempt) throws Exception;

    /** Returns what it means that the attempt of a node has thrown this. */
    public default Failure failure(ToolPolicy tool, Throwable thrown) {
        return new Failure(NodeState.FAILED, tool.retry().retries(thrown));
    }

    /** Takes the parts that dependents want out of a node's result. */
    public List<Selection> select(int node, @Nullable Object value);
}
