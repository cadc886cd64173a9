package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.remote.PlanRunner.NodeRunner;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.TurnPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plan of a turn in the hands of a runner, and how far the runner has come with it. Not thread-safe. */
public final class ExternalTurnPlan implements TurnPlan {

    private final TurnScope scope;
    private final Engine engine;
    private final List<RemoteCall> calls;
    private final MergedPlan plan;
    private final Function<NodeExecutor, PlanExecution> scheduled;
    private final NodeListener watcher;
    private final List<Node> nodes;
    private @Nullable RemoteRun started;

    /**
     * Makes the plan of a turn.
     *
     * @param scheduled makes a run on the threads of the runtime
     * @param watcher is told of a run that has no threads here
     */
    public ExternalTurnPlan(
            TurnScope scope,
            List<RemoteCall> calls,
            MergedPlan plan,
            Function<NodeExecutor, PlanExecution> scheduled,
            NodeListener watcher) {
        this.scope = scope;
        this.engine = scope.engine();
        this.calls = calls;
        this.plan = plan;
        this.scheduled = scheduled;
        this.watcher = watcher;
        this.nodes = TurnPlanNodes.of(plan, engine);
    }

    /** Returns the run that was started last, null where none was. */
    @Nullable
    public RemoteRun started() {
        return started;
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public String toJson() {
        return Json.write(TurnPlanNodes.toJson(nodes, calls, plan));
    }

    @Override
    public Optional<Duration> remaining() {
        return scope.deadline() == Engine.NEVER
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, scope.deadline() - engine.now())));
    }

    @Override
    public Map<String, Object> attributes() {
        return scope.attributes();
    }

    @Override
    public List<String> run(NodeRunner runner) {
        NodeTasks sent = new NodeTasks(calls, plan, nodes);
        PlanExecution run = scheduled.apply(new RemoteNodeExecutor(engine, plan, sent, runner));
        RemoteRun ran = new RemoteRun(plan, run, sent);
        started = ran;
        run.run();
        return ran.outcomes().stream().map(Objects::requireNonNull).toList();
    }

    @Override
    public PlanSteps steps() {
        NodeTasks sent = new NodeTasks(calls, plan, nodes);
        StepwiseExecution steps = new StepwiseExecution(engine, plan, sent, nodes, watcher);
        started = steps.run();
        return steps;
    }
}
