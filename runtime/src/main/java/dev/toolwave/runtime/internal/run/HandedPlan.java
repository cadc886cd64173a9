package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.internal.json.Json;
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
final class HandedPlan implements TurnPlan {

    private final TurnScope scope;
    private final Engine engine;
    private final List<SentCall> calls;
    private final MergedPlan plan;
    private final Function<NodeBody, TurnRun> scheduled;
    private final RunWatcher watcher;
    private final List<Node> nodes;
    private @Nullable SentRun started;

    /**
     * Makes the plan of a turn.
     *
     * @param scheduled makes a run on the threads of the runtime
     * @param watcher is told of a run that has no threads here
     */
    HandedPlan(
            TurnScope scope,
            List<SentCall> calls,
            MergedPlan plan,
            Function<NodeBody, TurnRun> scheduled,
            RunWatcher watcher) {
        this.scope = scope;
        this.engine = scope.engine();
        this.calls = calls;
        this.plan = plan;
        this.scheduled = scheduled;
        this.watcher = watcher;
        this.nodes = HandedNodes.of(plan, engine);
    }

    /** Returns the run that was started last, null where none was. */
    @Nullable
    SentRun started() {
        return started;
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public String toJson() {
        return Json.write(HandedNodes.toJson(nodes, calls, plan));
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
        SentNodes sent = new SentNodes(calls, plan, nodes);
        TurnRun run = scheduled.apply(new SentBody(engine, plan, sent, runner));
        SentRun ran = new SentRun(plan, run, sent);
        started = ran;
        run.run();
        return ran.outcomes().stream().map(Objects::requireNonNull).toList();
    }

    @Override
    public PlanSteps steps() {
        SentNodes sent = new SentNodes(calls, plan, nodes);
        HandedSteps steps = new HandedSteps(engine, plan, sent, nodes, watcher);
        started = steps.run();
        return steps;
    }
}
