package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.exec.NodeWorker.Result;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.PlanMachine;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One run of a graph: drives a {@link PlanMachine} with threads, permits and a clock.
 *
 * <p>A node is claimed when a permit is free, and the thread that ends a node claims the next one, so that a permit is never
 * held by somebody who waits. Other threads are called to help, as {@link Helpers} says. The thread that called {@link #run} is
 * the run's clock. Only where there is nothing to time, and the scheduling is eager, it runs nodes itself.
 *
 * <p>An attempt that is interrupted and does not end is abandoned after a moment: its permit of the runtime is given back, that
 * of its tool is not, and nobody waits for it any more.
 */
public final class PlanExecution implements RunState {

    private final TurnScope scope;
    private final Graph graph;
    private final NodeExecutor body;
    private final NodeListener watcher;
    private final RunThreads threads;
    private final boolean callerHelps;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();

    // What follows is guarded by the lock until the run is complete.
    private final PlanMachine machine;
    private final Timers clock;
    private final NodeDispatcher claims;
    private final Helpers helpers;
    private final NodeOutcomes outcomes;
    private final NodeTimings facts;
    private @Nullable VirtualMachineError fatal;
    private boolean callerInterrupted;

    public PlanExecution(
            TurnScope scope,
            Graph graph,
            Scheduling scheduling,
            NodeExecutor body,
            NodeListener watcher,
            List<Permits> laneLimits) {
        this.scope = scope;
        this.graph = graph;
        this.body = body;
        this.watcher = watcher;
        this.callerHelps = scheduling == Scheduling.EAGER && scope.deadline() == Engine.NEVER && !needsClock();
        this.threads =
                new RunThreads(scope, this, body, callerHelps ? scope.engine().spare() : null);
        this.machine = new PlanMachine(graph, scheduling, scope.engine().random(), new Follower());
        this.clock = new Timers(scope, this, change);
        this.claims = new NodeDispatcher(this, scope, graph, body, machine, clock, laneLimits);
        this.helpers = new Helpers(lock, clock, claims);
        this.outcomes = new NodeOutcomes(graph, machine, body);
        this.facts = new NodeTimings(graph.size());
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
    public void run() {
        boolean interrupted = Thread.interrupted();
        Followups followups = new Followups();
        ScheduledAttempt own;
        lock.lock();
        try {
            clock.read();
            callerInterrupted = interrupted;
            machine.start();
            if (interrupted || scope.isCancelled()) {
                machine.cancel();
            }
            clock.sound(followups);
            own = callerHelps ? claims.claim(followups) : null;
            helpers.call(followups);
        } finally {
            lock.unlock();
        }
        threads.perform(followups);
        threads.runOnCaller(own);
        boolean interruptedSince = awaitCompletion();
        threads.complete();
        if (interruptedSince) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the run is complete; returns whether the calling thread was interrupted while it ran. */
    private boolean awaitCompletion() {
        Followups followups = new Followups();
        lock.lock();
        try {
            while (!isComplete()) {
                clock.read();
                clock.sound(followups);
                helpers.call(followups);
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
            clock.read();
            callerInterrupted = true;
            machine.cancel();
        }
    }

    /** Cancels the run, for the thread that wants its results has been interrupted; it learns that when the run is complete. */
    public void interruptedOnCaller() {
        lock.lock();
        try {
            clock.read();
            callerInterrupted = true;
            machine.cancel();
        } finally {
            lock.unlock();
        }
    }

    private boolean isComplete() {
        return claims.live() == 0 && machine.isOver();
    }

    /** Returns the threads that are called to help. */
    public Helpers helpers() {
        return helpers;
    }

    @Override
    public NodeOutcomes outcomes() {
        return outcomes;
    }

    @Override
    public NodeTimings facts() {
        return facts;
    }

    @Override
    public PlanMachine machine() {
        return machine;
    }

    @Override
    public @Nullable VirtualMachineError fatal() {
        return fatal;
    }

    /** Takes a permit that has become free, and starts a node with it; false where none is ready. */
    public boolean permitGranted(Permits permit) {
        ScheduledAttempt claimed;
        lock.lock();
        try {
            clock.read();
            claimed = claims.claimGranted(permit);
        } finally {
            lock.unlock();
        }
        threads.start(claimed);
        return claimed != null;
    }

    /** Takes a permit of a lane that has become free, and starts a node of it; false where none is ready or none may run. */
    public boolean gateGranted(int lane, Permits gate, Permits.Ticket ticket) {
        ScheduledAttempt claimed;
        lock.lock();
        try {
            clock.read();
            claimed = claims.claimGranted(lane, gate, ticket);
        } finally {
            lock.unlock();
        }
        threads.start(claimed);
        return claimed != null;
    }

    /** Reports the end of an attempt as {@link #finish} does, for a thread that may make way for quicker ones. */
    @Nullable
    public ScheduledAttempt finishAsHelper(ScheduledAttempt attempt, Result result, Followups followups) {
        return finish(attempt, result, true, followups);
    }

    /**
     * Reports the end of an attempt, and gives back or uses again what it held.
     *
     * @return the next attempt for the calling thread, null where there is none
     */
    @Nullable
    public ScheduledAttempt finish(ScheduledAttempt attempt, Result result, Followups followups) {
        return finish(attempt, result, false, followups);
    }

    private @Nullable ScheduledAttempt finish(
            ScheduledAttempt attempt, Result result, boolean mayMakeWay, Followups followups) {
        ScheduledAttempt next = null;
        boolean holdsPermit;
        lock.lock();
        try {
            clock.read();
            attempt.over = true;
            holdsPermit = !attempt.abandoned;
            helpers.attemptEnded();
            if (attempt.deadline != Engine.NEVER) {
                // A result that comes too late is late, also where nobody has looked at the clock yet.
                clock.sound(followups);
            }
            report(attempt, result);
            if (attempt.gate != null) {
                releaseUnlocked(attempt.gate);
            }
            if (holdsPermit && !(mayMakeWay && helpers.areBetterWithout(attempt, followups))) {
                next = claims.claimNext(attempt.permit, followups);
            }
            helpers.call(followups);
        } finally {
            lock.unlock();
        }
        if (holdsPermit && next == null) {
            attempt.permit.release();
            retire();
        }
        return next;
    }

    private void report(ScheduledAttempt attempt, Result result) {
        int node = attempt.node;
        if (attempt.abandoned) {
            facts.ended(node);
        }
        if (claims.latest(node) != attempt || machine.state(node) != NodeState.RUNNING) {
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
            NodeExecutor.Failure failure = body.failure(graph.tool(node), thrown);
            machine.failed(node, failure.state(), failure.retryable(), clock.remaining());
        }
    }

    private void retire() {
        lock.lock();
        try {
            claims.released();
            if (isComplete()) {
                change.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends an attempt that has taken too long, unless it has ended; called by the clock. */
    public void expire(ScheduledAttempt attempt, long limit) {
        int node = attempt.node;
        if (claims.latest(node) == attempt && machine.state(node) == NodeState.RUNNING) {
            outcomes.exceeded(node, limit);
            boolean retryable = graph.tool(node).retry().retries(new TimeoutException());
            machine.failed(node, NodeState.TIMED_OUT, retryable, clock.remaining());
            clock.interrupt(attempt);
        }
    }

    /** Waits no longer for an attempt, unless it has ended; called by the clock. */
    public void abandon(ScheduledAttempt attempt, Followups followups) {
        if (!attempt.over && !attempt.abandoned) {
            attempt.abandoned = true;
            facts.abandoned(attempt.node);
            followups.release(attempt.permit);
            claims.released();
        }
    }

    /** Notes that an attempt is about to start; called with the lock held. */
    public void claimed(ScheduledAttempt attempt) {
        attempt.endedBefore = helpers.ended();
        facts.started(attempt.node, clock.now());
        watcher.started(this, attempt.node);
    }

    private void performUnlocked(Followups followups) {
        lock.unlock();
        try {
            threads.perform(followups);
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
            facts.settled(node, clock.now());
            watcher.settled(PlanExecution.this, node);
        }

        @Override
        public void interrupt(int node) {
            ScheduledAttempt attempt = claims.latest(node);
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
