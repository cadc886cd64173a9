package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Drives a machine in virtual time, in which only nodes take time. Keeps a log of all events, and fails at the first violation of an
 * invariant.
 */
public final class VirtualRun implements PlanMachine.Commands {

    /** The ways in which a node ends. */
    public enum Fate {
        RETURNS,
        RETURNS_NOTHING,
        FAILS,
        TIMES_OUT
    }

    private record Event(long time, int node, boolean resumes) {}

    final Graph graph;
    public final PlanMachine machine;
    public final List<String> log = new ArrayList<>();
    final long[] startedAt;
    final int[] settledTimes;
    final List<Long> pauses = new ArrayList<>();
    long now;

    private final List<Fate> fates;
    private final IntUnaryOperator durations;
    private final int permits;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingInt(Event::node));
    private final int[] busy;
    private final boolean[] holds;
    private int running;

    public VirtualRun(Graph graph, Scheduling scheduling, List<Fate> fates, IntUnaryOperator durations, int permits) {
        this.graph = graph;
        this.fates = fates;
        this.durations = durations;
        this.permits = permits;
        this.machine = new PlanMachine(graph, scheduling, bound -> bound / 2, this);
        this.startedAt = new long[graph.size()];
        this.settledTimes = new int[graph.size()];
        this.busy = new int[graph.laneCount()];
        this.holds = new boolean[graph.size()];
    }

    public VirtualRun run() {
        machine.start();
        startReady();
        while (!events.isEmpty()) {
            Event event = events.remove();
            now = event.time();
            if (event.resumes()) {
                machine.resume(event.node());
            } else {
                end(event.node());
            }
            startReady();
        }
        if (!machine.isOver()) {
            throw new AssertionError("the run is stuck: " + log);
        }
        return this;
    }

    private void startReady() {
        IntPredicate admits = lane -> busy[lane] < graph.limitOf(lane).maxConcurrency();
        while (running < permits) {
            int node = machine.poll(admits);
            if (node < 0) {
                return;
            }
            checkStart(node);
            running++;
            holds[node] = true;
            busy[graph.lane(node)]++;
            startedAt[node] = now;
            log.add(now + " start " + node);
            events.add(new Event(now + durations.applyAsInt(node), node, false));
        }
    }

    private void checkStart(int node) {
        for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
            NodeState state = machine.state(graph.from(edge));
            if (!state.isFinal()) {
                throw new AssertionError(node + " starts before " + graph.from(edge) + " is over: " + log);
            }
            if (graph.kind(edge).needsSuccess() && state != NodeState.OK) {
                throw new AssertionError(node + " starts although " + graph.from(edge) + " is " + state + ": " + log);
            }
        }
    }

    private void end(int node) {
        release(node);
        switch (fates.get(node)) {
            case RETURNS -> machine.succeeded(node, edge -> true);
            case RETURNS_NOTHING -> machine.succeeded(node, edge -> graph.kind(edge) != EdgeKind.REQUIRED);
            case FAILS -> machine.failed(node, NodeState.FAILED, true, 1_000_000);
            case TIMES_OUT -> machine.failed(node, NodeState.TIMED_OUT, false, 1_000_000);
        }
    }

    private void release(int node) {
        if (holds[node]) {
            holds[node] = false;
            running--;
            busy[graph.lane(node)]--;
        }
    }

    @Override
    public void settled(int node, NodeState state) {
        settledTimes[node]++;
        log.add(now + " " + state + " " + node);
    }

    @Override
    public void interrupt(int node) {
        log.add(now + " interrupt " + node);
        release(node);
    }

    @Override
    public void pause(int node, long nanos) {
        pauses.add(nanos);
        log.add(now + " pause " + node);
        events.add(new Event(now + nanos, node, true));
    }

    List<NodeState> states() {
        List<NodeState> states = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            states.add(machine.state(node));
        }
        return states;
    }
}
