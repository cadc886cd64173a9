package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.turn.Turn;
import dev.toolwave.runtime.remote.PlanRunner.NodeRunner;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.TurnPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan of a turn as a runner sees it, with the state of the runner's latest run. Not thread-safe. */
final class ExternalTurnPlan implements TurnPlan {

    private final Turn turn;
    private final TurnScope scope;
    private final List<Node> nodes;
    private @Nullable RunState state;
    private @Nullable NodeTasks tasks;

    ExternalTurnPlan(Turn turn) {
        this.turn = turn;
        this.scope = turn.scope();
        this.nodes = TurnPlanNodes.of(turn.plan(), scope.engine());
    }

    /** Returns the state of the run that was started last; null if none was started. */
    @Nullable
    RunState state() {
        return state;
    }

    /** Returns the outcomes of the run that was started last as JSON, by step; null for nodes that have not ended. */
    List<@Nullable String> knownOutcomes() {
        return state == null || tasks == null ? List.of() : outcomes(state, tasks);
    }

    private List<@Nullable String> outcomes(RunState run, NodeTasks ofRun) {
        Graph graph = turn.plan().graph();
        List<@Nullable String> outcomes = new ArrayList<>(graph.stepCount());
        for (int step = 0; step < graph.stepCount(); step++) {
            int node = graph.nodeOfStep(step);
            boolean isFinal = run.machine().state(node).isFinal();
            outcomes.add(isFinal ? ofRun.answer(node, run.outcomes()).toJson() : null);
        }
        return outcomes;
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public String toJson() {
        return Json.write(TurnPlanNodes.toJson(nodes, turn));
    }

    @Override
    public Optional<Duration> remaining() {
        return scope.deadline() == Engine.NEVER
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        Math.max(0, scope.deadline() - scope.engine().now())));
    }

    @Override
    public Map<String, Object> attributes() {
        return scope.attributes();
    }

    @Override
    public List<String> run(NodeRunner runner) {
        NodeTasks ofRun = new NodeTasks(turn, nodes);
        PlanExecution run = turn.newExecution(new RemoteNodeExecutor(scope.engine(), turn.plan(), ofRun, runner));
        state = run;
        tasks = ofRun;
        turn.run(run);
        return complete(run, ofRun);
    }

    @Override
    public PlanSteps steps() {
        NodeTasks ofRun = new NodeTasks(turn, nodes);
        StepwiseExecution steps = new StepwiseExecution(turn, ofRun, nodes, run -> complete(run, ofRun));
        state = steps.runState();
        tasks = ofRun;
        return steps;
    }

    private List<String> complete(RunState run, NodeTasks ofRun) {
        return outcomes(run, ofRun).stream().map(Objects::requireNonNull).toList();
    }
}
