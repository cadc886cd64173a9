package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.run.Alarms.Alarm;
import dev.toolwave.runtime.internal.run.Alarms.Grace;
import dev.toolwave.runtime.internal.run.Alarms.Resume;
import dev.toolwave.runtime.internal.run.Alarms.Timeout;
import dev.toolwave.runtime.internal.run.NodeBody.Selection;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One run of a graph: drives a {@link PlanMachine} with threads, permits and a clock.
 *
 * <p>A node is claimed when a permit is free, and the thread that ends a node claims the next one, so that a permit is never
 * held by somebody who waits. The thread that called {@link #run} is the run's clock: it sleeps until the next timeout, pause or
 * deadline. Only where there is nothing to time, and the scheduling is eager, it runs nodes itself.
 *
 * <p>An attempt that is interrupted has {@link #GRACE} to end before it is abandoned: its permit of the runtime is then given
 * back, that of its tool is not, and nobody waits for it any more.
 */
final class TurnRun {

    /** How long an interrupted tool may take to end, in nanoseconds. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(20);

    private final TurnScope scope;
    private final Engine engine;
    private final Graph graph;
    private final boolean callerHelps;
    private final NodeBody body;
    private final RunWatcher watcher;
    private final RunPermits permits;
    private final List<Permits> laneLimits;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();

    // What follows is guarded by the lock until the run is complete.
    private final PlanMachine machine;
    private final NodeOutcomes outcomes;
    private final Alarms alarms = new Alarms();
    private final @Nullable Attempt[] attempts;
    private final BitSet abandoned = new BitSet();
    private final long[] starts;
    private final long[] ends;
    private final IntPredicate admission = this::admit;
    private @Nullable Permits admittedTo;
    private int live;
    private int late;
    private boolean outOfTime;
    private boolean callerInterrupted;
    private @Nullable VirtualMachineError fatal;

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
        this.machine = new PlanMachine(graph, scheduling, engine.random(), new Follower());
        this.outcomes = new NodeOutcomes(graph, machine, body);
        this.attempts = new Attempt[graph.size()];
        this.starts = new long[graph.size()];
        this.ends = new long[graph.size()];
        Arrays.fill(starts, Engine.NEVER);
        this.callerHelps = scheduling == Scheduling.EAGER && scope.deadline() == Engine.NEVER && !needsClock();
    }

    /** Runs the graph and returns when nothing of it runs any more, but for what was abandoned. */
    void run() {
        callerInterrupted = Thread.interrupted();
        Followups followups = new Followups();
        Attempt own;
        lock.lock();
        try {
            machine.start();
            if (callerInterrupted || scope.isCancelled()) {
                machine.cancel();
            } else {
                soundAlarms(engine.now(), followups);
                claimReady(followups);
            }
            own = callerHelps ? followups.takeFirst() : null;
        } finally {
            lock.unlock();
        }
        perform(followups);
        Attempt outer = Attempt.current();
        while (own != null) {
            own = perform(own, outer, true);
        }
        awaitCompletion();
        if (callerInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    NodeOutcomes outcomes() {
        return outcomes;
    }

    PlanMachine machine() {
        return machine;
    }

    Graph graph() {
        return graph;
    }

    TurnScope scope() {
        return scope;
    }

    /** Returns when a node's first attempt started, {@link Engine#NEVER} where none did. */
    long start(int node) {
        return starts[node];
    }

    /** Returns when a node's outcome was known. */
    long end(int node) {
        return ends[node];
    }

    /** Returns whether an attempt of a node was still running when the run was complete. */
    boolean isAbandoned(int node) {
        return abandoned.get(node);
    }

    /** Returns how many attempts ended when their node already had an outcome. */
    int late() {
        return late;
    }

    /** Returns the first error by which the JVM said that it is in trouble, null where there was none. */
    @Nullable
    VirtualMachineError fatal() {
        return fatal;
    }

    /** Takes a permit that has become free; called by {@link RunPermits}. */
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
        start(claimed);
        return true;
    }

    /** Takes a permit of a lane that has become free; called by {@link RunPermits}. */
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
        start(claimed);
        return true;
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

    // ---- claiming, with the lock held ----

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
        starts[node] = Math.min(starts[node], now);
        if (limit != Engine.NEVER) {
            add(new Timeout(now + limit, attempt, limit));
        }
        watcher.started(this, node);
        return attempt;
    }

    // ---- running ----

    private void perform(Followups followups) {
        followups.releasing().forEach(Permits::release);
        followups.starting().forEach(this::start);
    }

    private void start(Attempt first) {
        Attempt attempt = first;
        while (attempt != null) {
            Attempt own = attempt;
            try {
                engine.execute(() -> work(own));
                return;
            } catch (Throwable e) {
                // No thread can be had: the node fails, and the run goes on as far as it can.
                attempt = finish(own, Result.thrown(e), false);
            }
        }
    }

    /** Runs one node after the other on a thread of the engine, as long as there is one ready and a permit for it. */
    private void work(Attempt first) {
        ContextPropagation.Snapshot snapshot = scope.snapshot();
        ContextPropagation.Scope restored = null;
        Attempt attempt = first;
        try {
            restored = snapshot == null ? null : snapshot.restore();
        } catch (RuntimeException e) {
            attempt = finish(first, Result.thrown(e), false);
        }
        while (attempt != null) {
            attempt = perform(attempt, null, false);
            // A pooled thread takes nothing of one tool to the next one, be it in this run or in another.
            Thread.interrupted();
        }
        if (restored != null) {
            restored.close();
        }
    }

    private @Nullable Attempt perform(Attempt attempt, @Nullable Attempt outer, boolean onCaller) {
        Result result = Result.NONE;
        try {
            if (attempt.begin()) {
                Object value = body.run(this, attempt);
                result = new Result(value, body.select(attempt.node, value), null);
            }
        } catch (Throwable e) {
            result = Result.thrown(e);
        }
        boolean interruptedByUs = attempt.end(outer);
        boolean interruptedCaller = onCaller && !interruptedByUs && result.thrown instanceof InterruptedException;
        return finish(attempt, result, interruptedCaller);
    }

    /**
     * Reports the end of an attempt, and gives back or uses again what it held.
     *
     * @return the next attempt for the calling thread, null where there is none
     */
    private @Nullable Attempt finish(Attempt attempt, Result result, boolean interruptedCaller) {
        Followups followups = new Followups();
        Attempt next = null;
        boolean holdsPermit;
        lock.lock();
        try {
            attempt.over = true;
            holdsPermit = !attempt.abandoned;
            if (interruptedCaller) {
                callerInterrupted = true;
                machine.cancel();
            }
            report(attempt, result);
            if (attempt.gate != null) {
                releaseUnlocked(attempt.gate);
            }
            if (holdsPermit) {
                if (!permits.isWantedElsewhere(attempt.permit)) {
                    next = claim(attempt.permit);
                }
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
            abandoned.clear(node);
        }
        if (attempts[node] != attempt || machine.state(node) != NodeState.RUNNING) {
            late += result == Result.NONE ? 0 : 1;
        } else if (result.thrown == null) {
            outcomes.returned(node, result.value, result.picked);
            machine.succeeded(node, outcomes::delivers);
        } else {
            outcomes.threw(node, result.thrown);
            if (fatal == null) {
                fatal = NodeOutcomes.fatal(result.thrown);
            }
            machine.failed(
                    node, NodeState.FAILED, graph.tool(node).retry().retries(result.thrown), remaining(engine.now()));
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

    private void retire() {
        lock.lock();
        try {
            live--;
            signalIfComplete();
        } finally {
            lock.unlock();
        }
    }

    // ---- timing, on the thread that called run ----

    private void awaitCompletion() {
        lock.lock();
        try {
            while (!isComplete()) {
                Followups followups = new Followups();
                long now = engine.now();
                soundAlarms(now, followups);
                if (followups.isEmpty()) {
                    sleep(now);
                } else {
                    performUnlocked(followups);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void performUnlocked(Followups followups) {
        lock.unlock();
        try {
            perform(followups);
        } finally {
            lock.lock();
        }
    }

    private void sleep(long now) {
        long due = outOfTime ? alarms.next() : Math.min(alarms.next(), scope.deadline());
        try {
            if (isComplete()) {
                return;
            }
            if (due == Engine.NEVER) {
                change.await();
            } else {
                change.awaitNanos(due - now);
            }
        } catch (InterruptedException e) {
            callerInterrupted = true;
            machine.cancel();
        }
    }

    private void soundAlarms(long now, Followups followups) {
        if (!outOfTime && now >= scope.deadline()) {
            outOfTime = true;
            machine.deadline();
        }
        for (Alarm alarm = alarms.pollDue(now); alarm != null; alarm = alarms.pollDue(now)) {
            if (alarm instanceof Resume resume) {
                machine.resume(resume.node());
                claimReady(followups);
            } else if (alarm instanceof Timeout timeout) {
                expire(timeout, now);
                claimReady(followups);
            } else if (alarm instanceof Grace grace) {
                abandon(grace.attempt(), followups);
            }
        }
    }

    private void expire(Timeout timeout, long now) {
        Attempt attempt = timeout.attempt();
        int node = attempt.node;
        if (attempts[node] != attempt || machine.state(node) != NodeState.RUNNING) {
            return;
        }
        outcomes.exceeded(node, timeout.limit());
        boolean retryable = graph.tool(node).retry().retries(new TimeoutException());
        machine.failed(node, NodeState.TIMED_OUT, retryable, remaining(now));
        interrupt(attempt);
    }

    private void abandon(Attempt attempt, Followups followups) {
        if (!attempt.over) {
            attempt.abandoned = true;
            abandoned.set(attempt.node);
            followups.release(attempt.permit);
            live--;
        }
    }

    private void interrupt(Attempt attempt) {
        attempt.interrupt();
        if (!attempt.over) {
            add(new Grace(engine.now() + GRACE, attempt));
        }
    }

    private void add(Alarm alarm) {
        if (alarms.add(alarm)) {
            change.signal();
        }
    }

    private long remaining(long now) {
        return scope.deadline() == Engine.NEVER ? Engine.NEVER : scope.deadline() - now;
    }

    private boolean isComplete() {
        return live == 0 && machine.isOver();
    }

    private void signalIfComplete() {
        if (isComplete()) {
            change.signal();
        }
    }

    /** What an attempt has come to. */
    private record Result(
            @Nullable Object value,
            List<Selection> picked,
            @Nullable Throwable thrown) {

        private static final Result NONE = new Result(null, List.of(), null);

        static Result thrown(Throwable thrown) {
            return new Result(null, List.of(), thrown);
        }
    }

    /** Follows the machine's orders; called by it with the lock held. */
    private final class Follower implements PlanMachine.Orders {

        @Override
        public void settled(int node, NodeState state) {
            ends[node] = engine.now();
            watcher.settled(TurnRun.this, node);
        }

        @Override
        public void interrupt(int node) {
            Attempt attempt = attempts[node];
            if (attempt != null) {
                TurnRun.this.interrupt(attempt);
            }
        }

        @Override
        public void pause(int node, long nanos) {
            add(new Resume(engine.now() + nanos, node));
        }
    }
}
