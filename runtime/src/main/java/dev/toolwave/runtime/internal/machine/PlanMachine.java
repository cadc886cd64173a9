package dev.toolwave.runtime.internal.machine;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.OnFailure;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which nodes of a graph may start and which final state each node gets. It has no threads, clock or randomness of its
 * own: its driver takes nodes with {@link #poll}, reports how they ended, and carries out the {@link Commands}. The same events
 * in the same order lead to the same commands.
 *
 * <p>Each node gets exactly one final state. The first one counts; later events for that node are counted as dropped and have no
 * other effect. A node whose outcome is no longer needed becomes {@code CANCELLED}: immediately if it has not started, by an
 * interrupt if it is a running read. Other running tools are left to end.
 *
 * <p>No method recurses along the graph. Not thread-safe.
 */
public final class PlanMachine implements NodeStates {

    /** Commands to the driver. */
    public interface Commands {

        /** Called when the final state of a node is known. Not called for barriers. */
        void settled(int node, NodeState state);

        /** Interrupts the node's running attempt, whose result is no longer needed. The node's state is already final. */
        void interrupt(int node);

        /** Schedules another attempt: the driver calls {@link PlanMachine#resume} after the pause. */
        void pause(int node, long nanos);
    }

    private final Graph graph;
    private final Commands commands;
    private final LongUnaryOperator random;

    private final NodeState[] states;
    private final int[] missing;
    private final int[] demand;
    private final int[] attempts;
    private final boolean[] undelivered;
    private final ReadyNodes ready;
    private final @Nullable WaveGate gate;

    private final int[] settled;
    private int settledCount;
    private int propagated;
    private int left;

    private boolean aborting;
    private boolean stopped;
    private int dropped;

    /**
     * Creates the machine of one run.
     *
     * @param random returns a number between zero and its argument, both inclusive; used for jitter
     */
    public PlanMachine(Graph graph, Scheduling scheduling, LongUnaryOperator random, Commands commands) {
        int size = graph.size();
        this.graph = graph;
        this.commands = commands;
        this.random = random;
        this.states = new NodeState[size];
        Arrays.fill(states, NodeState.PENDING);
        this.missing = new int[size];
        this.demand = new int[size];
        this.attempts = new int[size];
        this.undelivered = new boolean[graph.edges()];
        this.ready = new ReadyNodes(graph);
        this.gate = scheduling == Scheduling.WAVES ? new WaveGate(graph) : null;
        this.settled = new int[size];
        this.left = size;
        for (int node = 0; node < size; node++) {
            missing[node] = graph.firstIn(node + 1) - graph.firstIn(node);
            demand[node] = graph.demand(node);
        }
    }

    /** Starts the run: makes the nodes without upstreams ready. */
    public void start() {
        for (int node = 0; node < graph.size(); node++) {
            if (missing[node] == 0) {
                upstreamsEnded(node);
            }
        }
        propagate();
    }

    /**
     * Starts the most urgent node that may start.
     *
     * @param admits returns whether a node of a lane with a limit may start now; if it returns true, one starts
     * @return the node, or -1 if none may start
     */
    public int poll(IntPredicate admits) {
        return start(ready.poll(admits));
    }

    /** Starts and returns the most urgent node of a lane; -1 if none is ready. */
    public int poll(int lane) {
        return start(ready.poll(lane));
    }

    /** Returns the number of nodes that are ready and have not started. */
    public int ready() {
        return ready.size();
    }

    /** Returns whether a node of this lane is ready. */
    public boolean hasReady(int lane) {
        return ready.has(lane);
    }

    /**
     * Reports that a running node returned.
     *
     * @param delivers returns whether an edge to a dependent carries the value that its kind needs; called for edges with data
     *     only
     */
    public void succeeded(int node, IntPredicate delivers) {
        if (isLate(node)) {
            return;
        }
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            EdgeKind kind = graph.kind(edge);
            if ((kind == EdgeKind.REQUIRED || kind == EdgeKind.NULLABLE) && !delivers.test(edge)) {
                undelivered[edge] = true;
            }
        }
        settle(node, NodeState.OK);
        propagate();
    }

    /**
     * Reports that the attempt of a running node failed.
     *
     * @param failure {@code FAILED} or {@code TIMED_OUT}
     * @param retryable whether the retry policy allows another attempt after this failure
     * @param remaining the time left for the turn, in nanoseconds; a pause never exceeds it
     */
    public void failed(int node, NodeState failure, boolean retryable, long remaining) {
        if (isLate(node)) {
            return;
        }
        RetryPolicy retry = graph.tool(node).retry();
        if (retryable && !stopped && demand[node] > 0 && attempts[node] < retry.maxAttempts()) {
            long pause = random.applyAsLong(Durations.longestPause(retry, attempts[node]));
            if (pause < remaining) {
                states[node] = NodeState.PAUSED;
                commands.pause(node, pause);
                return;
            }
        }
        settle(node, failure);
        propagate();
    }

    /** Reports that the pause before a node's next attempt has ended. Ignored if the node has ended meanwhile. */
    public void resume(int node) {
        if (states[node] == NodeState.PAUSED) {
            makeReady(node);
        }
    }

    /** Returns the most urgent ready node of a lane without starting it; -1 if none is ready. */
    public int peek(int lane) {
        return ready.peek(lane);
    }

    /** Reports that a ready node waited too long for the concurrency limit of its tool. */
    public void overdue(int node) {
        if (states[node] == NodeState.READY) {
            settle(node, NodeState.TIMED_OUT);
            propagate();
        }
    }

    /** Ends the run because its deadline has passed. */
    public void deadline() {
        stop(NodeState.TIMED_OUT, false);
    }

    /** Ends the run because it was cancelled. */
    public void cancel() {
        stop(NodeState.CANCELLED, false);
    }

    /** Returns whether every node has ended. */
    public boolean isOver() {
        return left == 0;
    }

    @Override
    public NodeState state(int node) {
        return states[node];
    }

    @Override
    public int attempts(int node) {
        return attempts[node];
    }

    /** Returns whether an edge from a successful node carries the value that the dependent needs. */
    boolean delivered(int edge) {
        return !undelivered[edge];
    }

    /** Returns the number of events that came after their node had ended. */
    int dropped() {
        return dropped;
    }

    private int start(int node) {
        if (node >= 0) {
            states[node] = NodeState.RUNNING;
            attempts[node]++;
        }
        return node;
    }

    private boolean isLate(int node) {
        if (states[node] == NodeState.RUNNING) {
            return false;
        }
        dropped++;
        return true;
    }

    private void settle(int node, NodeState state) {
        if (states[node] == NodeState.READY) {
            ready.remove(node);
        }
        states[node] = state;
        settled[settledCount++] = node;
        left--;
        if (graph.isBarrier(node)) {
            return;
        }
        if (gate != null) {
            gate.settled(node);
        }
        aborting |= state.isFailure() && graph.tool(node).onFailure() == OnFailure.ABORT;
        commands.settled(node, state);
    }

    /** Propagates final states to upstreams and dependents until nothing changes. */
    private void propagate() {
        do {
            while (propagated < settledCount) {
                int node = settled[propagated++];
                if (states[node] == NodeState.SKIPPED || states[node] == NodeState.CANCELLED) {
                    withdrawDemand(node);
                }
                notifyDependents(node);
            }
        } while (openNextWave());
        if (aborting && !stopped) {
            stop(NodeState.CANCELLED, true);
        }
    }

    private void withdrawDemand(int node) {
        for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
            int upstream = graph.from(edge);
            if (graph.kind(edge) != EdgeKind.AFTER && --demand[upstream] == 0) {
                cancelUnneeded(upstream);
            }
        }
    }

    private void cancelUnneeded(int node) {
        NodeState state = states[node];
        if (state == NodeState.RUNNING) {
            if (graph.tool(node).effect() == Effect.READ) {
                settle(node, NodeState.CANCELLED);
                commands.interrupt(node);
            }
        } else if (!state.isFinal()) {
            settle(node, NodeState.CANCELLED);
        }
    }

    private void notifyDependents(int node) {
        boolean ok = states[node] == NodeState.OK;
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            int dependent = graph.to(edge);
            missing[dependent]--;
            if (states[dependent] != NodeState.PENDING) {
                continue;
            }
            if (graph.kind(edge).needsSuccess() && !(ok && delivered(edge))) {
                settle(dependent, NodeState.SKIPPED);
            } else if (missing[dependent] == 0) {
                upstreamsEnded(dependent);
            }
        }
    }

    /** Called when all upstreams of a node have ended. */
    private void upstreamsEnded(int node) {
        if (graph.isBarrier(node)) {
            settle(node, NodeState.OK);
        } else if (gate == null || !gate.holds(node)) {
            makeReady(node);
        }
    }

    private void makeReady(int node) {
        states[node] = NodeState.READY;
        ready.add(node);
    }

    private boolean openNextWave() {
        if (gate == null || !gate.openNext()) {
            return false;
        }
        for (int node = gate.firstHeld(); node >= 0; node = gate.nextHeld(node)) {
            if (states[node] == NodeState.PENDING) {
                makeReady(node);
            }
        }
        return true;
    }

    /** Sets the state of all nodes that have not ended. Does not propagate it, because no further node starts. */
    private void stop(NodeState state, boolean spareRunningWrites) {
        stopped = true;
        for (int node = 0; node < graph.size(); node++) {
            NodeState before = states[node];
            if (before.isFinal() || (spareRunningWrites && before == NodeState.RUNNING && graph.writes(node))) {
                continue;
            }
            settle(node, state);
            if (before == NodeState.RUNNING) {
                commands.interrupt(node);
            }
        }
        propagated = settledCount;
    }
}
