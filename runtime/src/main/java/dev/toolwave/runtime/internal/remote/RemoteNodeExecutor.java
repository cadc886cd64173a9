package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.turn.AbstractNodeExecutor;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.remote.PlanRunner.NodeRunner;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the nodes of a plan run in another process. Thread-safe if the runner is. */
public final class RemoteNodeExecutor extends AbstractNodeExecutor {

    private final NodeTasks nodes;
    private final NodeRunner runner;

    public RemoteNodeExecutor(Engine engine, MergedPlan plan, NodeTasks nodes, NodeRunner runner) {
        super(engine, plan);
        this.nodes = nodes;
        this.runner = runner;
    }

    @Override
    public @Nullable Object run(PlanExecution run, Attempt attempt) throws Exception {
        int node = attempt.node;
        NodeAnswer answer = answer(runner.run(nodes.task(node, run.outcomes())));
        if (answer.outcome() instanceof Ok<EncodedResult> ok) {
            return nodes.keep(node, ok.value());
        }
        throw RemoteNodeException.of(name(node), answer);
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        return nodes.select(node, value);
    }

    @Override
    public Failure failure(ToolPolicy tool, Throwable thrown) {
        return thrown instanceof RemoteNodeException answered
                ? new Failure(answered.state(), answered.isRetryable())
                : super.failure(tool, thrown);
    }

    /** Reads what a runner gave; what cannot be read is a failure of the node. */
    public static NodeAnswer answer(@Nullable String json) {
        if (json == null) {
            return unread("it is null");
        }
        try {
            return NodeAnswer.read(json);
        } catch (JsonException e) {
            return unread(String.valueOf(e.getMessage()));
        }
    }

    private static NodeAnswer unread(String why) {
        return new NodeAnswer(NodeOutcomes.failed("", "The runner's outcome of the tool cannot be read: " + why + "."));
    }
}
