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
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.TurnPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lets somebody else drive a {@link PlanMachine}, in words that can cross a wire. Looks at the clock for the profile alone. */
public final class StepwiseExecution implements PlanSteps {

    private final Engine engine;
    private final MergedPlan plan;
    private final Graph graph;
    private final NodeTasks sent;
    private final List<TurnPlan.Node> nodes;
    private final NodeListener watcher;
    private final PlanMachine machine;
    private final NodeOutcomes outcomes;
    private final NodeTimings facts;
    private final int[] nodeOfStep;
    private final RunState view = new View();
    private List<Step> steps = new ArrayList<>();
    private boolean started;

    public StepwiseExecution(
            Engine engine, MergedPlan plan, NodeTasks sent, List<TurnPlan.Node> nodes, NodeListener watcher) {
        this.engine = engine;
        this.plan = plan;
        this.graph = plan.graph();
        this.sent = sent;
        this.nodes = nodes;
        this.watcher = watcher;
        // Nothing is tried again here, so nothing is random.
        this.machine = new PlanMachine(graph, engine.settings().scheduling(), bound -> 0, new Follower());
        this.outcomes =
                new NodeOutcomes(graph, machine, node -> graph.tool(node).name());
        this.facts = new NodeTimings(graph.size());
        this.nodeOfStep = new int[nodes.size()];
        for (int node = 0; node < graph.size(); node++) {
            if (!graph.isBarrier(node)) {
                nodeOfStep[plan.step(node)] = node;
            }
        }
    }

    @Override
    public List<Step> start() {
        if (started) {
            throw new IllegalStateException("the run has started");
        }
        started = true;
        machine.start();
        return next();
    }

    @Override
    public List<Step> ended(int step, String outcomeJson) {
        return ended(step, RemoteNodeExecutor.answer(outcomeJson));
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
            throw new IllegalStateException("the run is not over");
        }
        return run().outcomes().stream().map(Objects::requireNonNull).toList();
    }

    /** Returns the run with what its nodes gave. */
    public RemoteRun run() {
        return new RemoteRun(plan, view, sent);
    }

    private List<Step> ended(int step, NodeAnswer answer) {
        int node = nodeOfStep[step];
        if (machine.state(node) == NodeState.RUNNING) {
            report(node, answer);
        }
        return next();
    }

    private void report(int node, NodeAnswer answer) {
        if (answer.outcome() instanceof Ok<EncodedResult> ok) {
            EncodedResult value = sent.keep(node, ok.value());
            outcomes.returned(node, value, sent.select(node, value));
            machine.succeeded(node, outcomes::delivers);
        } else {
            fail(node, RemoteNodeException.of(graph.tool(node).name(), answer));
        }
    }

    private void fail(int node, RemoteNodeException failure) {
        outcomes.threw(node, failure);
        machine.failed(node, failure.state(), false, 0);
    }

    /** Returns what is to be done now, with all nodes that may start. */
    private List<Step> next() {
        for (int node = machine.poll(lane -> true); node >= 0; node = machine.poll(lane -> true)) {
            facts.started(node, engine.now());
            watcher.started(view, node);
            try {
                steps.add(new Step.Run(sent.task(node, outcomes)));
            } catch (ToolException e) {
                NotOk<Object> notOk = NodeOutcomes.failed(graph.tool(node).name(), requireNonNull(e.getMessage()));
                fail(node, new RemoteNodeException(notOk, false));
            }
        }
        List<Step> next = List.copyOf(steps);
        steps = new ArrayList<>();
        return next;
    }

    /** Shows how far the run is. */
    private final class View implements RunState {

        @Override
        public PlanMachine machine() {
            return machine;
        }

        @Override
        public NodeOutcomes outcomes() {
            return outcomes;
        }

        @Override
        public NodeTimings facts() {
            return facts;
        }
    }

    /** Follows the machine's orders. */
    private final class Follower implements PlanMachine.Orders {

        @Override
        public void settled(int node, NodeState state) {
            facts.settled(node, engine.now());
            watcher.settled(view, node);
        }

        @Override
        public void interrupt(int node) {
            steps.add(new Step.Interrupt(nodes.get(plan.step(node))));
        }

        @Override
        public void pause(int node, long nanos) {
            throw new IllegalStateException("nothing is tried again here");
        }
    }
}
