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
 * Decides what may start and what became of each node of a graph: the rules of a turn, without a thread, a clock or a random
 * number of its own. Who drives it takes nodes with {@link #poll}, says how they ended, and follows the {@link Orders}; the
 * same events in the same order give the same orders.
 *
 * <p>Each node gets exactly one final state, and the first one counts: an event that comes too late is counted and has no other
 * effect. A node whose outcome nobody wants any more is {@code CANCELLED}: at once where it has not started, by an interrupt
 * where it is a running read; any other running tool is left to end.
 *
 * <p>Nothing here recurses, however long a chain is. Not thread-safe.
 */
public final class PlanMachine implements NodeStates {

    /** What the driver is told to do. */
    public interface Orders {

        /** The node's final state is known. Not said of barriers. */
        void settled(int node, NodeState state);

        /** The node's running attempt is no longer wanted; its state is already settled. */
        void interrupt(int node);

        /** The node is to be tried again: {@link PlanMachine#resume} after a pause. */
        void pause(int node, long nanos);
    }

    private final Graph graph;
    private final Orders orders;
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
     * Makes the machine of one run.
     *
     * @param random gives a number from zero to its argument, both included; jitter comes from it
     */
    public PlanMachine(Graph graph, Scheduling scheduling, LongUnaryOperator random, Orders orders) {
        int size = graph.size();
        this.graph = graph;
        this.orders = orders;
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

    /** Makes the nodes without upstreams ready. */
    public void start() {
        for (int node = 0; node < graph.size(); node++) {
            if (missing[node] == 0) {
                arrived(node);
            }
        }
        propagate();
    }

    /**
     * Starts the most urgent node that may start.
     *
     * @param admits whether a node of a lane with a limit may start now; where it says yes, one does
     * @return the node, or -1 where none may
     */
    public int poll(IntPredicate admits) {
        return start(ready.poll(admits));
    }

    /** Starts the most urgent node of one lane; -1 where none may start. */
    public int poll(int lane) {
        return start(ready.poll(lane));
    }

    /** Returns how many nodes wait for somebody to run them. */
    public int ready() {
        return ready.size();
    }

    /** Returns whether a node of this lane waits for somebody to run it. */
    public boolean hasReady(int lane) {
        return ready.has(lane);
    }

    /**
     * Says that a running node has returned.
     *
     * @param delivers whether an edge to a dependent has what its kind asks for; not asked for edges without data
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
     * Says that the attempt of a running node has gone wrong.
     *
     * @param failure {@code FAILED} or {@code TIMED_OUT}
     * @param retryable whether the failure is one after which the tool may be tried again
     * @param remaining the time that the turn has left, in nanoseconds: no pause reaches beyond it
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
                orders.pause(node, pause);
                return;
            }
        }
        settle(node, failure);
        propagate();
    }

    /** Says that the pause before a node's next attempt is over; ignored where it is no longer to be tried. */
    public void resume(int node) {
        if (states[node] == NodeState.PAUSED) {
            makeReady(node);
        }
    }

    /** Ends the turn, since its time is up. */
    public void deadline() {
        stop(NodeState.TIMED_OUT, false);
    }

    /** Ends the turn, since nobody wants its results. */
    public void cancel() {
        stop(NodeState.CANCELLED, false);
    }

    /** Returns whether every node has its outcome. */
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

    /** Returns whether a node that has returned gave an edge what the dependent needs. */
    boolean delivered(int edge) {
        return !undelivered[edge];
    }

    /** Returns how many events came after the node's outcome was known. */
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
        orders.settled(node, state);
    }

    /** Tells the neighbours of settled nodes, and theirs in turn, until nothing changes. */
    private void propagate() {
        do {
            while (propagated < settledCount) {
                int node = settled[propagated++];
                if (states[node] == NodeState.SKIPPED || states[node] == NodeState.CANCELLED) {
                    withdrawDemand(node);
                }
                tellDependents(node);
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
                giveUp(upstream);
            }
        }
    }

    private void giveUp(int node) {
        NodeState state = states[node];
        if (state == NodeState.RUNNING) {
            if (graph.tool(node).effect() == Effect.READ) {
                settle(node, NodeState.CANCELLED);
                orders.interrupt(node);
            }
        } else if (!state.isFinal()) {
            settle(node, NodeState.CANCELLED);
        }
    }

    private void tellDependents(int node) {
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
                arrived(dependent);
            }
        }
    }

    /** Lets a node go on whose upstreams are all over. */
    private void arrived(int node) {
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

    /** Settles all that is not over; nothing needs to be told on, since nothing starts any more. */
    private void stop(NodeState state, boolean spareRunningWrites) {
        stopped = true;
        for (int node = 0; node < graph.size(); node++) {
            NodeState before = states[node];
            if (before.isFinal() || (spareRunningWrites && before == NodeState.RUNNING && graph.writes(node))) {
                continue;
            }
            settle(node, state);
            if (before == NodeState.RUNNING) {
                orders.interrupt(node);
            }
        }
        propagated = settledCount;
    }
}
