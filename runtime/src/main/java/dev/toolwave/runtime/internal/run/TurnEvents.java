package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.ToolListener.TurnStarted;
import dev.toolwave.runtime.TurnResult;
import java.time.Duration;
import java.util.List;

/** Tells the listener of one turn. */
final class TurnEvents implements RunWatcher {

    private final ListenerQueue queue;
    private final long turn;
    private final MergedPlan plan;

    TurnEvents(ListenerQueue queue, long turn, MergedPlan plan) {
        this.queue = queue;
        this.turn = turn;
        this.plan = plan;
    }

    void turnStarted(List<ToolCall> calls) {
        TurnStarted event =
                new TurnStarted(turn, calls, plan.stepCount(), plan.graph().waveCount());
        queue.turn(listener -> listener.turnStarted(event));
    }

    void turnFinished(TurnResult result) {
        TurnFinished event = new TurnFinished(turn, result);
        queue.turn(listener -> listener.turnFinished(event));
    }

    /** Tells of the only tool of a turn. */
    void straightStarted() {
        started(0, 1);
    }

    /** Tells of the only tool of a turn. */
    void straightFinished(Outcome<?> outcome, long nanos) {
        finished(0, outcome, nanos, 1);
    }

    @Override
    public void started(TurnRun run, int node) {
        started(node, run.machine().attempts(node));
    }

    @Override
    public void settled(TurnRun run, int node) {
        finished(
                node,
                run.outcomes().of(node),
                run.facts().time(node),
                run.machine().attempts(node));
    }

    private void started(int node, int attempt) {
        Graph graph = plan.graph();
        ToolStarted event =
                new ToolStarted(turn, plan.step(node), graph.tool(node).name(), graph.wave(node), attempt);
        queue.tool(listener -> listener.toolStarted(event));
    }

    private void finished(int node, Outcome<?> outcome, long nanos, int attempts) {
        Graph graph = plan.graph();
        ToolFinished event = new ToolFinished(
                turn,
                plan.step(node),
                graph.tool(node).name(),
                graph.wave(node),
                outcome,
                Duration.ofNanos(nanos),
                attempts);
        queue.tool(listener -> listener.toolFinished(event));
    }
}
