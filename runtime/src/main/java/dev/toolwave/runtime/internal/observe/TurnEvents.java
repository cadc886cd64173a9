package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolListener.Progress;
import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.ToolListener.TurnProgress;
import dev.toolwave.runtime.ToolListener.TurnStarted;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the listener of a turn with a plan. */
public final class TurnEvents implements NodeListener, ProgressSink {

    private final EventQueue queue;
    private final ListenerInterests wishes;
    private final long turn;
    private final MergedPlan plan;
    private final Graph graph;
    private final List<List<String>> callIds;
    private final int[] sizes;

    // Counts by wave, and of the whole turn in the first place; guarded by the run's lock.
    private final int[] done;
    private final int[] running;

    /**
     * Makes the events of a turn.
     *
     * @param callIds for each node the calls that it works for
     */
    public TurnEvents(EventQueue queue, long turn, MergedPlan plan, List<List<String>> callIds) {
        this.queue = queue;
        this.wishes = queue.wishes();
        this.turn = turn;
        this.plan = plan;
        this.graph = plan.graph();
        this.callIds = callIds;
        this.sizes = graph.waveSizes();
        this.sizes[0] = Arrays.stream(sizes).sum();
        this.done = new int[sizes.length];
        this.running = new int[sizes.length];
    }

    private void add(int[] counts, int node, int change) {
        counts[0] += change;
        counts[graph.wave(node)] += change;
    }

    public void turnStarted(List<ToolCall> calls) {
        if (wishes.turnStarted()) {
            List<Integer> waveSizes = Arrays.stream(sizes).skip(1).boxed().toList();
            queue.turn(ToolListener::turnStarted, new TurnStarted(turn, calls, waveSizes));
        }
    }

    public void turnFinished(TurnResult result) {
        if (wishes.turnFinished()) {
            queue.turn(ToolListener::turnFinished, new TurnFinished(turn, result));
        }
    }

    @Override
    public void started(RunState run, int node) {
        int attempt = run.machine().attempts(node);
        if (wishes.toolStarted()) {
            queue.tool(
                    ToolListener::toolStarted,
                    new ToolStarted(turn, plan.step(node), name(node), callIds.get(node), graph.wave(node), attempt));
        }
        if (attempt == 1) {
            add(running, node, 1);
            progress(node);
        }
    }

    @Override
    public void settled(RunState run, int node) {
        int attempts = run.machine().attempts(node);
        if (wishes.toolFinished()) {
            queue.tool(
                    ToolListener::toolFinished,
                    new ToolFinished(
                            turn,
                            plan.step(node),
                            name(node),
                            callIds.get(node),
                            graph.wave(node),
                            told(run.outcomes().of(node)),
                            Duration.ofNanos(run.facts().time(node)),
                            attempts));
        }
        add(done, node, 1);
        if (attempts > 0) {
            add(running, node, -1);
        }
        progress(node);
    }

    /** Returns an outcome without what only the wire knows. */
    private static Outcome<?> told(Outcome<?> outcome) {
        return outcome instanceof Ok<?> ok && ok.value() instanceof EncodedResult sent
                ? new Ok<@Nullable Object>(sent.shown())
                : outcome;
    }

    private void progress(int node) {
        if (wishes.turnProgress()) {
            int wave = graph.wave(node);
            queue.tool(ToolListener::turnProgress, new TurnProgress(turn, tally(0), wave, tally(wave)));
        }
    }

    private Progress tally(int index) {
        return new Progress(done[index], running[index], sizes[index]);
    }

    @Override
    public void progress(Attempt attempt, long done, long total, String message) {
        if (wishes.toolProgress()) {
            List<String> ids = callIds.get(attempt.node);
            queue.tool(
                    ToolListener::toolProgress,
                    new ToolProgress(turn, attempt.step, attempt.toolName, ids, done, total, message));
        }
    }

    private String name(int node) {
        return graph.tool(node).name();
    }
}
