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
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.exec.ToolReports.ProgressSink;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.machine.Graph;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Creates the events of one turn for its listeners. */
public final class TurnEvents implements NodeListener, ProgressSink {

    private final List<EventQueue> queues;
    private final long turn;
    private final String turnId;
    private final Graph graph;
    private final List<List<String>> callIds;
    private final int[] sizes;

    // Counts by wave; index 0 counts the whole turn. Guarded by the run's lock.
    private final int[] done;
    private final int[] running;

    /**
     * Creates the events of a turn.
     *
     * @param turnId the application's id of the turn; empty if it set none
     * @param callIds the ids of the calls that need each node
     */
    public TurnEvents(List<EventQueue> queues, long turn, String turnId, Graph graph, List<List<String>> callIds) {
        this.queues = queues;
        this.turn = turn;
        this.turnId = turnId;
        this.graph = graph;
        this.callIds = callIds;
        this.sizes = graph.waveSizes();
        this.sizes[0] = Arrays.stream(sizes).sum();
        this.done = new int[sizes.length];
        this.running = new int[sizes.length];
    }

    /** Reports the start of the turn. */
    public void turnStarted(List<ToolCall> calls) {
        if (isWanted(ListenerInterests::turnStarted)) {
            TurnStarted event = new TurnStarted(
                    turn, turnId, calls, Arrays.stream(sizes).skip(1).boxed().toList());
            for (EventQueue queue : queues) {
                if (queue.interests().turnStarted()) {
                    queue.turn(ToolListener::turnStarted, event);
                }
            }
        }
    }

    /** Reports the end of the turn. */
    public void turnFinished(TurnResult result) {
        for (EventQueue queue : queues) {
            if (queue.interests().turnFinished()) {
                queue.turn(ToolListener::turnFinished, new TurnFinished(turn, turnId, result));
            }
        }
    }

    @Override
    public void started(RunState run, int node) {
        started(node, run.machine().attempts(node));
    }

    /** Reports the start of an attempt. */
    public void started(int node, int attempt) {
        if (isWanted(ListenerInterests::toolStarted)) {
            ToolStarted event = new ToolStarted(
                    turn, turnId, graph.step(node), name(node), callIds.get(node), graph.wave(node), attempt);
            for (EventQueue queue : queues) {
                if (queue.interests().toolStarted()) {
                    queue.tool(ToolListener::toolStarted, event);
                }
            }
        }
        if (attempt == 1) {
            add(running, node, 1);
            reportProgress(node);
        }
    }

    @Override
    public void settled(RunState run, int node) {
        int attempts = run.machine().attempts(node);
        if (isWanted(ListenerInterests::toolFinished)) {
            finished(node, run.outcomes().of(node), run.timings().time(node), attempts);
        }
        countDone(node, attempts);
    }

    /** Reports the end of a node that ran in one attempt. */
    public void settled(int node, Outcome<?> outcome, long nanos) {
        finished(node, outcome, nanos, 1);
        countDone(node, 1);
    }

    private void finished(int node, Outcome<?> outcome, long nanos, int attempts) {
        Duration time = Duration.ofNanos(nanos);
        for (EventQueue queue : queues) {
            if (queue.interests().toolFinished()) {
                queue.tool(
                        ToolListener::toolFinished,
                        new ToolFinished(
                                turn,
                                turnId,
                                graph.step(node),
                                name(node),
                                callIds.get(node),
                                graph.wave(node),
                                withoutEncoding(outcome),
                                time,
                                attempts));
            }
        }
    }

    private void countDone(int node, int attempts) {
        add(done, node, 1);
        if (attempts > 0) {
            add(running, node, -1);
        }
        reportProgress(node);
    }

    /** Returns the outcome of a remote node with a value that listeners can use. */
    private static Outcome<?> withoutEncoding(Outcome<?> outcome) {
        return outcome instanceof Ok<?> ok && ok.value() instanceof EncodedResult sent
                ? new Ok<@Nullable Object>(sent.shown())
                : outcome;
    }

    private void reportProgress(int node) {
        if (isWanted(ListenerInterests::turnProgress)) {
            int wave = graph.wave(node);
            TurnProgress event = new TurnProgress(turn, turnId, tally(0), wave, tally(wave));
            for (EventQueue queue : queues) {
                if (queue.interests().turnProgress()) {
                    queue.tool(ToolListener::turnProgress, event);
                }
            }
        }
    }

    private Progress tally(int index) {
        return new Progress(done[index], running[index], sizes[index]);
    }

    private void add(int[] counts, int node, int change) {
        counts[0] += change;
        counts[graph.wave(node)] += change;
    }

    @Override
    public void progress(int step, String toolName, long done, long total, String message) {
        List<String> ids = callIds.get(graph.nodeOfStep(step));
        for (EventQueue queue : queues) {
            if (queue.interests().toolProgress()) {
                queue.tool(
                        ToolListener::toolProgress,
                        new ToolProgress(turn, turnId, step, toolName, ids, done, total, message));
            }
        }
    }

    private boolean isWanted(Predicate<ListenerInterests> event) {
        for (EventQueue queue : queues) {
            if (event.test(queue.interests())) {
                return true;
            }
        }
        return false;
    }

    private String name(int node) {
        return graph.tool(node).name();
    }
}
