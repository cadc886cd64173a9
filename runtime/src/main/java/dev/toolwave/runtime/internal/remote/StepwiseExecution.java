package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.NodeTimings;
import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.PlanMachine;
import dev.toolwave.runtime.internal.turn.Turn;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.TurnPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lets an external driver run a {@link PlanMachine}. It reads the clock only for the profile. */
final class StepwiseExecution implements PlanSteps {

    private final Engine engine;
    private final Graph graph;
    private final NodeTasks tasks;
    private final List<TurnPlan.Node> nodes;
    private final Function<RunState, List<String>> completed;
    private final NodeListener listener;
    private final PlanMachine machine;
    private final NodeOutcomes outcomes;
    private final NodeTimings timings;
    private final RunState runState = new State();
    private List<Step> steps = new ArrayList<>();
    private boolean started;

    /**
     * Creates an execution.
     *
     * @param completed returns the outcomes of the completed run as JSON
     */
    StepwiseExecution(
            Turn turn, NodeTasks tasks, List<TurnPlan.Node> nodes, Function<RunState, List<String>> completed) {
        this.engine = turn.scope().engine();
        this.graph = turn.plan().graph();
        this.tasks = tasks;
        this.nodes = nodes;
        this.completed = completed;
        this.listener = turn.events() == null ? NodeListener.NONE : turn.events();
        // Nothing is retried here, so there is no jitter.
        this.machine = new PlanMachine(graph, engine.settings().scheduling(), bound -> 0, new Follower());
        this.outcomes =
                new NodeOutcomes(graph, machine, node -> graph.tool(node).name());
        this.timings = new NodeTimings(graph.size());
    }

    @Override
    public List<Step> start() {
        if (started) {
            throw new IllegalStateException("the run was started already");
        }
        started = true;
        machine.start();
        return next();
    }

    @Override
    public List<Step> ended(int step, String outcomeJson) {
        return ended(step, RemoteResults.answer(outcomeJson));
    }

    @Override
    public List<Step> failed(int step, Reason reason, String message) {
        return ended(
                step, new NodeAnswer(new NotOk<>(reason, nodes.get(step).tool().name(), message, null)));
    }

    @Override
    public List<Step> timeUp() {
        machine.deadline();
        return next();
    }

    @Override
    public List<Step> cancel() {
        machine.cancel();
        return next();
    }

    @Override
    public boolean isOver() {
        return machine.isOver();
    }

    @Override
    public List<String> outcomes() {
        if (!isOver()) {
            throw new IllegalStateException("the run has not ended");
        }
        return completed.apply(runState);
    }

    private List<Step> ended(int step, NodeAnswer answer) {
        int node = graph.nodeOfStep(step);
        if (machine.state(node) == NodeState.RUNNING) {
            if (answer.outcome() instanceof Ok<EncodedResult> ok) {
                outcomes.returned(node, tasks.result(node, ok.value()));
                machine.succeeded(node, outcomes::delivers);
            } else {
                fail(
                        node,
                        RemoteNodeException.of(graph.tool(node).name(), answer).outcome());
            }
        }
        return next();
    }

    private void fail(int node, NotOk<?> failure) {
        outcomes.failed(node, failure);
        machine.failed(node, NodeState.of(failure.reason()), false, 0);
    }

    /** Returns the next steps, including all nodes that may start. */
    private List<Step> next() {
        for (int node = machine.poll(lane -> true); node >= 0; node = machine.poll(lane -> true)) {
            timings.started(node, engine.now());
            listener.started(runState, node);
            try {
                steps.add(new Step.Run(tasks.task(node, outcomes)));
            } catch (ToolException e) {
                String message = requireNonNull(e.getMessage());
                fail(node, new NotOk<>(Reason.FAILED, graph.tool(node).name(), message, null));
            }
        }
        List<Step> next = List.copyOf(steps);
        steps = new ArrayList<>();
        return next;
    }

    /** Returns the state of the run. */
    RunState runState() {
        return runState;
    }

    private final class State implements RunState {

        @Override
        public PlanMachine machine() {
            return machine;
        }

        @Override
        public NodeOutcomes outcomes() {
            return outcomes;
        }

        @Override
        public NodeTimings timings() {
            return timings;
        }
    }

    /** Carries out the machine's commands. */
    private final class Follower implements PlanMachine.Commands {

        @Override
        public void settled(int node, NodeState state) {
            timings.settled(node, engine.now());
            listener.settled(runState, node);
        }

        @Override
        public void interrupt(int node) {
            steps.add(new Step.Interrupt(nodes.get(graph.step(node))));
        }

        @Override
        public void pause(int node, long nanos) {
            throw new IllegalStateException("nothing is retried here");
        }
    }
}
