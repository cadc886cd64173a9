package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.PlanNodeExecutor;
import dev.toolwave.runtime.remote.PlanRunner.NodeRunner;
import dev.toolwave.runtime.spi.ToolPolicy;

/** Runs the nodes of a plan in other processes. Thread-safe if the runner is. */
final class RemoteNodeExecutor extends PlanNodeExecutor {

    private final NodeTasks tasks;
    private final NodeRunner runner;

    RemoteNodeExecutor(Engine engine, MergedPlan plan, NodeTasks tasks, NodeRunner runner) {
        super(engine, plan);
        this.tasks = tasks;
        this.runner = runner;
    }

    @Override
    public NodeResult run(Attempt attempt, NodeOutcomes upstreams) throws Exception {
        int node = attempt.node();
        NodeAnswer answer = RemoteResults.answer(runner.run(tasks.task(node, upstreams)));
        if (answer.outcome() instanceof Ok<EncodedResult> ok) {
            return tasks.result(node, ok.value());
        }
        throw RemoteNodeException.of(name(node), answer);
    }

    @Override
    public Failure failure(int node, ToolPolicy tool, Throwable thrown) {
        return thrown instanceof RemoteNodeException remote
                ? new Failure(NodeState.of(remote.outcome().reason()), remote.isRetryable(), remote.outcome())
                : super.failure(node, tool, thrown);
    }
}
