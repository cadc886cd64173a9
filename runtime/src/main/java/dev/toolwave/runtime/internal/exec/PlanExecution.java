package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.exec.NodeExecutor.Failure;
import dev.toolwave.runtime.internal.exec.NodeExecutor.NodeResult;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.PlanMachine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One run of a graph: drives a {@link PlanMachine} with threads, permits and timers.
 *
 * <p>A node is claimed as soon as it is ready and its permits are free. Worker threads take claimed attempts; a worker without an
 * attempt waits a moment for the next one. Each worker that starts work calls one more if attempts are left, so quick
 * nodes need few threads. The thread that called {@link #run} waits for the end and runs the timers meanwhile.
 *
 * <p>An interrupted attempt that does not end within a grace period is abandoned: the run no longer waits for it and releases its
 * runtime permit; the permit of its tool stays taken until the attempt ends.
 */
public final class PlanExecution implements RunState {

    /** How long an interrupted tool may take to end before it is abandoned, in nanoseconds. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(20);

    /** How long a worker without an attempt waits before its thread ends, in nanoseconds. */
    private static final long LINGER = TimeUnit.MILLISECONDS.toNanos(1);

    /**
     * The end of an attempt.
     *
     * @param result the result; null if there is none
     * @param failure the failure; null if there is none
     * @param begun whether the tool was called
     */
    private record Ended(
            @Nullable NodeResult result, @Nullable Failure failure, boolean begun) {}

    private final TurnScope scope;
    private final Engine engine;
    private final Graph graph;
    private final NodeExecutor executor;
    private final NodeListener listener;
    private final List<Permits> laneLimits;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Condition work = lock.newCondition();

    // The fields below are guarded by the lock until the run is complete.
    private final PlanMachine machine;
    private final Timers timers = new Timers();
    private final PermitSources permits;
    private final NodeOutcomes outcomes;
    private final NodeTimings timings;
    private final @Nullable Attempt[] latest;
    private final Queue<Attempt> claimed = new ArrayDeque<>();
    private final boolean[] busyTimers;
    private final IntPredicate admission = this::admit;
    private List<Permits> toRelease = new ArrayList<>();
    private @Nullable Permits admittedTo;
    private long now;
    private boolean started;
    private boolean cancelRequested;

    /** The number of attempts that hold a runtime permit. */
    private int live;

    /** The number of workers that wait for an attempt. */
    private int idle;

    /** The number of waiting workers that were signalled and have not continued yet. */
    private int waking;

    /** The number of threads that were started and have not taken an attempt yet. */
    private int coming;

    /** Whether a thread is being started. */
    private boolean starting;

    /**
     * Creates a run.
     *
     * @param laneLimits the permits of each lane, starting with lane 1
     */
    public PlanExecution(
            TurnScope scope,
            Graph graph,
            Scheduling scheduling,
            NodeExecutor executor,
            NodeListener listener,
            List<Permits> laneLimits) {
        this.scope = scope;
        this.engine = scope.engine();
        this.graph = graph;
        this.executor = executor;
        this.listener = listener;
        this.laneLimits = laneLimits;
        this.machine = new PlanMachine(graph, scheduling, engine.random(), new Follower());
        this.permits = new PermitSources(scope, graph, laneLimits, this::granted);
        this.outcomes = new NodeOutcomes(graph, machine, executor::name);
        this.timings = new NodeTimings(graph.size());
        this.latest = new Attempt[graph.size()];
        this.busyTimers = new boolean[graph.laneCount()];
    }

    /**
     * Runs the graph. Returns when no attempt runs any more, except for abandoned ones. If the calling thread is interrupted, the
     * run is cancelled and the thread's interrupt flag is set on return.
     */
    public void run() {
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            now = engine.now();
            started = true;
            machine.start();
            if (interrupted || cancelRequested || scope.isCancelled()) {
                machine.cancel();
            }
            if (scope.deadline() != Engine.NEVER) {
                timers.add(scope.deadline(), machine::deadline);
            }
            while (!isComplete()) {
                now = engine.now();
                timers.runDue(now);
                claim();
                if (!toRelease.isEmpty() || needsThread()) {
                    followUpUnlocked();
                } else if (!isComplete()) {
                    interrupted |= await();
                }
            }
            work.signalAll();
        } finally {
            lock.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a change or the next timer. Returns whether the thread was interrupted, which cancels the run. */
    @SuppressWarnings("WaitNotInLoop") // the caller checks everything again
    private boolean await() {
        try {
            long due = timers.next();
            if (due == Engine.NEVER) {
                change.await();
            } else {
                change.awaitNanos(due - engine.now());
            }
            return false;
        } catch (InterruptedException e) {
            now = engine.now();
            machine.cancel();
            return true;
        }
    }

    /**
     * Cancels the run from any thread.
     *
     * @param message the message of the nodes that are cancelled
     */
    public void cancel(String message) {
        lock.lock();
        try {
            now = engine.now();
            if (!cancelRequested) {
                outcomes.cancelled(message);
            }
            cancelRequested = true;
            if (started) {
                machine.cancel();
            }
        } finally {
            unlockAndFollowUp();
        }
    }

    @Override
    public NodeOutcomes outcomes() {
        return outcomes;
    }

    @Override
    public NodeTimings timings() {
        return timings;
    }

    @Override
    public PlanMachine machine() {
        return machine;
    }

    private boolean isComplete() {
        return live == 0 && machine.isOver();
    }

    // Claiming nodes

    /** Claims nodes as long as nodes are ready and permits are free. If permits are missing, the run gets them later. */
    private void claim() {
        while (machine.ready() > 0) {
            Permits permit = permits.acquire(Graph.OPEN_LANE);
            if (permit == null) {
                return;
            }
            if (!claim(permit)) {
                toRelease.add(permit);
                return;
            }
        }
    }

    private boolean claim(Permits permit) {
        int node = machine.poll(admission);
        if (node < 0) {
            return false;
        }
        add(node, permit, graph.lane(node) == Graph.OPEN_LANE ? null : admittedTo);
        return true;
    }

    private boolean admit(int lane) {
        admittedTo = permits.acquire(lane);
        if (admittedTo == null) {
            watchBusyTool(lane);
        }
        return admittedTo != null;
    }

    private void add(int node, Permits permit, @Nullable Permits gate) {
        int lane = graph.lane(node);
        long limit = executor.timeLimit(node);
        long deadline = limit == Engine.NEVER ? scope.deadline() : Math.min(scope.deadline(), now + limit);
        Permits laneLimit = lane == Graph.OPEN_LANE ? null : laneLimits.get(lane - 1);
        Attempt attempt = new Attempt(
                scope,
                machine.attempts(node),
                node,
                executor.step(node),
                executor.name(node),
                deadline,
                permit,
                laneLimit,
                gate);
        latest[node] = attempt;
        live++;
        claimed.add(attempt);
        if (limit != Engine.NEVER) {
            addTimer(now + limit, () -> expire(attempt, limit));
        }
        timings.started(node, now);
        listener.started(this, node);
    }

    /** Uses a permit that became free while this run waited for it. */
    private boolean granted(int lane, Permits permit) {
        boolean taken;
        lock.lock();
        try {
            now = engine.now();
            if (lane == Graph.OPEN_LANE) {
                taken = claim(permit);
            } else {
                Permits ofRuntime = machine.hasReady(lane) ? permits.acquire(Graph.OPEN_LANE) : null;
                taken = ofRuntime != null;
                if (ofRuntime != null) {
                    add(machine.poll(lane), ofRuntime, permit);
                }
            }
            if (taken) {
                claim();
            }
        } finally {
            unlockAndFollowUp();
        }
        return taken;
    }

    /** Limits how long a ready node waits for a tool whose permits are all kept by abandoned attempts. */
    private void watchBusyTool(int lane) {
        int node = machine.peek(lane);
        long limit = node < 0 ? Engine.NEVER : executor.timeLimit(node);
        if (limit != Engine.NEVER && !busyTimers[lane]) {
            busyTimers[lane] = true;
            addTimer(now + limit, () -> checkBusyTool(lane, limit));
        }
    }

    private void checkBusyTool(int lane, long limit) {
        busyTimers[lane] = false;
        long since = laneLimits.get(lane - 1).exhaustedSince();
        boolean isStuck = since != Engine.NEVER && now - since >= limit;
        for (int node = machine.peek(lane); isStuck && node >= 0; node = machine.peek(lane)) {
            outcomes.busy(node, limit);
            machine.overdue(node);
        }
        if (machine.hasReady(lane)) {
            busyTimers[lane] = true;
            long due = since == Engine.NEVER ? now + limit : since + limit;
            addTimer(Math.max(due, now + 1), () -> checkBusyTool(lane, limit));
        }
    }

    private void addTimer(long due, Runnable action) {
        if (timers.add(due, action)) {
            change.signal();
        }
    }

    // Workers

    /** Returns whether a thread has to be started for a claimed attempt. If a worker is idle, it is woken instead. */
    private boolean needsThread() {
        if (waking + coming >= claimed.size()) {
            return false;
        }
        if (idle > waking) {
            waking++;
            work.signal();
            return false;
        }
        return !starting; // the thread that is starting will call another one if necessary
    }

    /** Releases the lock, then does what must not be done with it: releases permits and starts a thread. */
    private void unlockAndFollowUp() {
        List<Permits> releasing = takeReleasing();
        boolean startsThread = needsThread();
        starting |= startsThread;
        signalEnd();
        lock.unlock();
        releasing.forEach(Permits::release);
        if (startsThread) {
            startThread();
        }
    }

    private void followUpUnlocked() {
        unlockAndFollowUp();
        lock.lock();
    }

    private List<Permits> takeReleasing() {
        if (toRelease.isEmpty()) {
            return List.of();
        }
        List<Permits> releasing = toRelease;
        toRelease = new ArrayList<>();
        return releasing;
    }

    private void signalEnd() {
        if (machine.isOver()) {
            work.signalAll();
            if (live == 0) {
                change.signal();
            }
        }
    }

    /** Starts a worker. As long as no thread can be started, one claimed node after the other fails, and the run continues. */
    private void startThread() {
        Throwable failure = tryStartThread();
        while (failure != null) {
            List<Permits> releasing;
            lock.lock();
            try {
                now = engine.now();
                Attempt attempt = claimed.poll();
                if (attempt != null) {
                    end(attempt, new Ended(null, failure(attempt, failure), false));
                }
                releasing = takeReleasing();
                signalEnd();
            } finally {
                lock.unlock();
            }
            releasing.forEach(Permits::release);
            failure = needsThreadAgain() ? tryStartThread() : null;
        }
    }

    private @Nullable Throwable tryStartThread() {
        count(1, true);
        try {
            engine.execute(this::work);
        } catch (Throwable e) {
            count(-1, true);
            return e;
        }
        count(0, false);
        return null;
    }

    private void count(int threads, boolean isStarting) {
        lock.lock();
        try {
            coming += threads;
            starting = isStarting;
        } finally {
            lock.unlock();
        }
    }

    private boolean needsThreadAgain() {
        lock.lock();
        try {
            starting = false;
            claim();
            starting = needsThread();
            return starting;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // restores what a tool may have changed
    private void work() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        int priority = thread.getPriority();
        Attempt attempt = next(true);
        while (attempt != null) {
            thread.setContextClassLoader(scope.classLoader());
            Ended ended = perform(attempt);
            // The next tool on this thread must not see what this one has changed.
            Thread.interrupted();
            thread.setContextClassLoader(loader);
            if (thread.getPriority() != priority) {
                thread.setPriority(priority);
            }
            finish(attempt, ended);
            attempt = next(false);
        }
    }

    /** Returns the next attempt for a worker; null if the run needs it no longer. */
    private @Nullable Attempt next(boolean isNew) {
        lock.lock();
        try {
            if (isNew) {
                coming--;
            } else {
                now = engine.now();
                claim();
            }
            while (claimed.isEmpty() && !machine.isOver()) {
                if (!toRelease.isEmpty()) {
                    followUpUnlocked();
                } else if (!linger() && claimed.isEmpty()) {
                    return null;
                }
            }
            return claimed.poll();
        } finally {
            unlockAndFollowUp();
        }
    }

    /** Waits a moment for an attempt. Returns false if none came, so that the thread can end. */
    @SuppressWarnings("WaitNotInLoop") // the caller checks everything again
    private boolean linger() {
        idle++;
        try {
            return work.awaitNanos(LINGER) > 0;
        } catch (InterruptedException e) {
            return true; // not meant for a worker without an attempt
        } finally {
            idle--;
            waking = Math.max(0, waking - 1);
        }
    }

    private Ended perform(Attempt attempt) {
        ContextPropagation.Scope restored = null;
        try {
            if (!attempt.begin()) {
                return new Ended(null, null, false);
            }
            restored = scope.restore();
            return new Ended(executor.run(attempt, outcomes), null, true);
        } catch (Throwable e) {
            return new Ended(null, failure(attempt, e), true);
        } finally {
            TurnScope.close(restored);
            attempt.end();
        }
    }

    private Failure failure(Attempt attempt, Throwable thrown) {
        return executor.failure(attempt.node, graph.tool(attempt.node), thrown);
    }

    // Ends of attempts

    private void finish(Attempt attempt, Ended ended) {
        lock.lock();
        try {
            now = engine.now();
            end(attempt, ended);
        } finally {
            unlockAndFollowUp();
        }
        if (attempt.abandoned && attempt.gate() != null) {
            attempt.gate().releaseAbandoned();
        }
    }

    private void end(Attempt attempt, Ended ended) {
        attempt.over = true;
        // A result that comes after its limit is late even if no thread has noticed yet.
        timers.runDue(now);
        report(attempt, ended);
        if (!attempt.abandoned) {
            release(attempt);
        }
    }

    private void release(Attempt attempt) {
        live--;
        toRelease.add(attempt.permit());
        if (attempt.gate() != null) {
            toRelease.add(attempt.gate());
        }
    }

    private void report(Attempt attempt, Ended ended) {
        int node = attempt.node;
        if (attempt.abandoned) {
            timings.ended(node);
        }
        if (latest[node] != attempt || machine.state(node) != NodeState.RUNNING) {
            if (ended.begun()) {
                timings.late();
            }
        } else if (ended.failure() != null) {
            Failure failure = ended.failure();
            outcomes.failed(node, failure.outcome());
            machine.failed(node, failure.state(), failure.retryable(), remaining());
        } else if (ended.result() != null) {
            outcomes.returned(node, ended.result());
            machine.succeeded(node, outcomes::delivers);
        }
    }

    private long remaining() {
        return scope.deadline() == Engine.NEVER ? Engine.NEVER : scope.deadline() - now;
    }

    /** Ends an attempt that exceeds its time limit. */
    private void expire(Attempt attempt, long limit) {
        int node = attempt.node;
        if (latest[node] == attempt && machine.state(node) == NodeState.RUNNING) {
            outcomes.exceeded(node, limit);
            boolean retryable = graph.tool(node).retry().retries(new TimeoutException());
            machine.failed(node, NodeState.TIMED_OUT, retryable, remaining());
            interrupt(attempt);
        }
    }

    private void interrupt(Attempt attempt) {
        attempt.interrupt();
        if (claimed.remove(attempt)) {
            attempt.over = true;
            release(attempt);
        } else if (!attempt.over) {
            addTimer(now + GRACE, () -> abandon(attempt));
        }
    }

    private void abandon(Attempt attempt) {
        if (!attempt.over && !attempt.abandoned) {
            attempt.abandoned = true;
            timings.abandoned(attempt.node);
            live--;
            toRelease.add(attempt.permit());
            if (attempt.gate() != null) {
                attempt.gate().abandoned(now);
            }
        }
    }

    /** Carries out the machine's commands, with the lock held. */
    private final class Follower implements PlanMachine.Commands {

        @Override
        public void settled(int node, NodeState state) {
            timings.settled(node, now);
            listener.settled(PlanExecution.this, node);
        }

        @Override
        public void interrupt(int node) {
            Attempt attempt = latest[node];
            if (attempt != null) {
                PlanExecution.this.interrupt(attempt);
            }
        }

        @Override
        public void pause(int node, long nanos) {
            addTimer(now + nanos, () -> machine.resume(node));
        }
    }
}
