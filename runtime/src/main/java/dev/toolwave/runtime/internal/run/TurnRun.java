package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.run.NodeWorker.Result;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One run of a graph: drives a {@link PlanMachine} with threads, permits and a clock.
 *
 * <p>A node is claimed when a permit is free, and the thread that ends a node claims the next one, so that a permit is never
 * held by somebody who waits. The thread that called {@link #run} is the run's clock. Only where there is nothing to time, and
 * the scheduling is eager, it runs nodes itself.
 *
 * <p>An attempt that is interrupted and does not end is abandoned after a moment: its permit of the runtime is given back, that
 * of its tool is not, and nobody waits for it any more.
 */
final class TurnRun {

    private final TurnScope scope;
    private final Engine engine;
    private final Graph graph;
    private final NodeBody body;
    private final RunWatcher watcher;
    private final RunPermits permits;
    private final List<Permits> laneLimits;
    private final NodeWorker worker;
    private final boolean callerHelps;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();

    // What follows is guarded by the lock until the run is complete.
    private final PlanMachine machine;
    private final RunClock clock;
    private final NodeOutcomes outcomes;
    private final RunFacts facts;
    private final @Nullable Attempt[] attempts;
    private final IntPredicate admission = this::admit;
    private @Nullable Permits admittedTo;
    private @Nullable VirtualMachineError fatal;
    private boolean callerInterrupted;

    /** How many attempts hold a permit, or wait for a thread. */
    private int live;

    TurnRun(
            TurnScope scope,
            Graph graph,
            Scheduling scheduling,
            NodeBody body,
            RunWatcher watcher,
            List<Permits> laneLimits) {
        this.scope = scope;
        this.engine = scope.engine();
        this.graph = graph;
        this.body = body;
        this.watcher = watcher;
        this.laneLimits = laneLimits;
        this.permits = new RunPermits(this, scope, graph, laneLimits);
        this.worker = new NodeWorker(scope, this, body);
        this.machine = new PlanMachine(graph, scheduling, engine.random(), new Follower());
        this.clock = new RunClock(scope, this, change);
        this.outcomes = new NodeOutcomes(graph, machine, body);
        this.facts = new RunFacts(graph.size());
        this.attempts = new Attempt[graph.size()];
        this.callerHelps = scheduling == Scheduling.EAGER && scope.deadline() == Engine.NEVER && !needsClock();
    }

    private boolean needsClock() {
        for (int node = 0; node < graph.size(); node++) {
            if (!graph.isBarrier(node)
                    && (graph.tool(node).retry().maxAttempts() > 1 || body.timeLimit(node) != Engine.NEVER)) {
                return true;
            }
        }
        return false;
    }

    /** Runs the graph and returns when nothing of it runs any more, but for what was abandoned. */
    void run() {
        boolean interrupted = Thread.interrupted();
        Followups followups = new Followups();
        Attempt own;
        lock.lock();
        try {
            callerInterrupted = interrupted;
            machine.start();
            if (interrupted || scope.isCancelled()) {
                machine.cancel();
            }
            clock.sound(followups);
            claimReady(followups);
            own = callerHelps ? followups.takeFirst() : null;
        } finally {
            lock.unlock();
        }
        perform(followups);
        worker.runOnCaller(own);
        if (awaitCompletion()) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the run is complete; returns whether the calling thread was interrupted while it ran. */
    private boolean awaitCompletion() {
        lock.lock();
        try {
            while (!isComplete()) {
                Followups followups = new Followups();
                clock.sound(followups);
                claimReady(followups);
                if (!followups.isEmpty()) {
                    performUnlocked(followups);
                } else if (!isComplete()) {
                    sleep();
                }
            }
            return callerInterrupted;
        } finally {
            lock.unlock();
        }
    }

    private void sleep() {
        try {
            clock.sleep();
        } catch (InterruptedException e) {
            cancelForCaller();
        }
    }

    /** Cancels the run, for the thread that wants its results has been interrupted; it learns that when the run is complete. */
    private void cancelForCaller() {
        callerInterrupted = true;
        machine.cancel();
    }

    private boolean isComplete() {
        return live == 0 && machine.isOver();
    }

    NodeOutcomes outcomes() {
        return outcomes;
    }

    RunFacts facts() {
        return facts;
    }

    PlanMachine machine() {
        return machine;
    }

    /** Returns the first error by which the JVM said that it is in trouble, null where there was none. */
    @Nullable
    VirtualMachineError fatal() {
        return fatal;
    }

    /** Takes a permit that has become free, and starts a node with it; false where none is ready. */
    boolean permitGranted(Permits permit) {
        Attempt claimed;
        lock.lock();
        try {
            claimed = claim(permit);
            if (claimed == null) {
                return false;
            }
            live++;
            if (machine.hasReady()) {
                permits.waitForMore(permit);
            }
        } finally {
            lock.unlock();
        }
        worker.start(claimed);
        return true;
    }

    /** Takes a permit of a lane that has become free, and starts a node of it; false where none is ready or none may run. */
    boolean gateGranted(int lane, Permits gate, Permits.Ticket ticket) {
        Attempt claimed;
        lock.lock();
        try {
            Permits permit = machine.hasReady(lane) ? permits.acquire() : null;
            if (permit == null) {
                return false;
            }
            claimed = attempt(machine.poll(lane), permit, gate);
            live++;
            if (machine.hasReady(lane)) {
                gate.waitForMore(ticket);
            }
        } finally {
            lock.unlock();
        }
        worker.start(claimed);
        return true;
    }

    /** Claims as many ready nodes as there are permits. */
    private void claimReady(Followups followups) {
        while (machine.hasReady()) {
            Permits permit = permits.acquire();
            if (permit == null) {
                return;
            }
            Attempt claimed = claim(permit);
            if (claimed == null) {
                followups.release(permit);
                return;
            }
            live++;
            followups.start(claimed);
        }
    }

    private @Nullable Attempt claim(Permits permit) {
        if (!machine.hasReady()) {
            return null;
        }
        int node = machine.poll(admission);
        return node < 0 ? null : attempt(node, permit, graph.lane(node) == Graph.OPEN_LANE ? null : admittedTo);
    }

    private boolean admit(int lane) {
        admittedTo = permits.acquire(lane);
        return admittedTo != null;
    }

    private Attempt attempt(int node, Permits permit, @Nullable Permits gate) {
        long now = engine.now();
        long limit = body.timeLimit(node);
        int lane = graph.lane(node);
        Attempt attempt = new Attempt(
                scope,
                node,
                body.step(node),
                body.name(node),
                limit == Engine.NEVER ? scope.deadline() : Math.min(scope.deadline(), now + limit),
                permit,
                lane == Graph.OPEN_LANE ? null : laneLimits.get(lane - 1),
                gate);
        attempts[node] = attempt;
        facts.started(node, now);
        clock.limit(attempt, now, limit);
        watcher.started(this, node);
        return attempt;
    }

    /**
     * Reports the end of an attempt, and gives back or uses again what it held.
     *
     * @param interruptedCaller whether it ended because the thread that called the run was interrupted
     * @return the next attempt for the calling thread, null where there is none
     */
    @Nullable
    Attempt finish(Attempt attempt, Result result, boolean interruptedCaller) {
        Followups followups = new Followups();
        Attempt next = null;
        boolean holdsPermit;
        lock.lock();
        try {
            attempt.over = true;
            holdsPermit = !attempt.abandoned;
            if (interruptedCaller) {
                cancelForCaller();
            }
            if (attempt.deadline != Engine.NEVER) {
                // A result that comes too late is late, also where nobody has looked at the clock yet.
                clock.sound(followups);
            }
            report(attempt, result);
            if (attempt.gate != null) {
                releaseUnlocked(attempt.gate);
            }
            if (holdsPermit) {
                next = permits.isWantedElsewhere(attempt.permit) ? null : claim(attempt.permit);
                claimReady(followups);
            }
        } finally {
            lock.unlock();
        }
        if (holdsPermit && next == null) {
            attempt.permit.release();
            retire();
        }
        perform(followups);
        return next;
    }

    private void report(Attempt attempt, Result result) {
        int node = attempt.node;
        if (attempt.abandoned) {
            facts.ended(node);
        }
        if (attempts[node] != attempt || machine.state(node) != NodeState.RUNNING) {
            if (result.begun()) {
                facts.late();
            }
        } else if (result.thrown() == null) {
            outcomes.returned(node, result.value(), result.picked());
            machine.succeeded(node, outcomes::delivers);
        } else {
            Throwable thrown = result.thrown();
            fatal = fatal == null ? NodeOutcomes.fatal(thrown) : fatal;
            outcomes.threw(node, thrown);
            boolean retryable = graph.tool(node).retry().retries(thrown);
            machine.failed(node, NodeState.FAILED, retryable, clock.remaining());
        }
    }

    private void retire() {
        lock.lock();
        try {
            live--;
            if (isComplete()) {
                change.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends an attempt that has taken too long, unless it has ended; called by the clock. */
    void expire(Attempt attempt, long limit) {
        int node = attempt.node;
        if (attempts[node] == attempt && machine.state(node) == NodeState.RUNNING) {
            outcomes.exceeded(node, limit);
            boolean retryable = graph.tool(node).retry().retries(new TimeoutException());
            machine.failed(node, NodeState.TIMED_OUT, retryable, clock.remaining());
            clock.interrupt(attempt);
        }
    }

    /** Waits no longer for an attempt, unless it has ended; called by the clock. */
    void abandon(Attempt attempt, Followups followups) {
        if (!attempt.over && !attempt.abandoned) {
            attempt.abandoned = true;
            facts.abandoned(attempt.node);
            followups.release(attempt.permit);
            live--;
        }
    }

    private void perform(Followups followups) {
        followups.releasing().forEach(Permits::release);
        followups.starting().forEach(worker::start);
    }

    private void performUnlocked(Followups followups) {
        lock.unlock();
        try {
            perform(followups);
        } finally {
            lock.lock();
        }
    }

    private void releaseUnlocked(Permits permit) {
        lock.unlock();
        try {
            permit.release();
        } finally {
            lock.lock();
        }
    }

    /** Follows the machine's orders; called by it with the lock held. */
    private final class Follower implements PlanMachine.Orders {

        @Override
        public void settled(int node, NodeState state) {
            facts.settled(node, engine.now());
            watcher.settled(TurnRun.this, node);
        }

        @Override
        public void interrupt(int node) {
            Attempt attempt = attempts[node];
            if (attempt != null) {
                clock.interrupt(attempt);
            }
        }

        @Override
        public void pause(int node, long nanos) {
            clock.pause(node, nanos);
        }
    }
}
