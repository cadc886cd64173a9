package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.exec.Alarms.Alarm;
import dev.toolwave.runtime.internal.exec.Alarms.Grace;
import dev.toolwave.runtime.internal.exec.Alarms.Resume;
import dev.toolwave.runtime.internal.exec.Alarms.Timeout;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * What a run does because of the time: it ends the turn at its deadline, attempts at their timeouts, and pauses; and it abandons
 * interrupted attempts that go on. The thread that called the run looks at it and sleeps in between, so that no other thread is
 * needed. Guarded by the run's lock.
 */
public final class Timers {

    /** How long an interrupted tool may take to end before it is abandoned, in nanoseconds. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Engine engine;
    private final long deadline;
    private final PlanExecution run;
    private final Condition change;
    private final Alarms alarms = new Alarms();
    private boolean outOfTime;
    private long now;

    /**
     * Makes the clock of a run.
     *
     * @param change wakes up the thread that sleeps in {@link #sleep}
     */
    public Timers(TurnScope scope, PlanExecution run, Condition change) {
        this.engine = scope.engine();
        this.deadline = scope.deadline();
        this.run = run;
        this.change = change;
    }

    /** Reads the time; whoever takes the run's lock because something has happened does, once. */
    public void read() {
        now = engine.now();
    }

    /** Returns the time that was read last. */
    public long now() {
        return now;
    }

    /** Returns the time that the turn has left, in nanoseconds. */
    public long remaining() {
        return deadline == Engine.NEVER ? Engine.NEVER : deadline - now;
    }

    /** Returns when an attempt has to be over that starts now and may run for so long. */
    public long deadline(long limit) {
        return limit == Engine.NEVER ? deadline : Math.min(deadline, now + limit);
    }

    /** Lets an attempt that starts now run for so long. */
    public void limit(ScheduledAttempt attempt, long limit) {
        if (limit != Engine.NEVER) {
            add(new Timeout(now + limit, attempt, limit));
        }
    }

    /** Lets a node be tried again after a pause. */
    public void pause(int node, long nanos) {
        add(new Resume(now + nanos, node));
    }

    /** Interrupts an attempt, and abandons it where that does not help. */
    public void interrupt(ScheduledAttempt attempt) {
        attempt.interrupt();
        if (!attempt.over) {
            add(new Grace(now + GRACE, attempt));
        }
    }

    /** Does all that is due. */
    public void sound(Followups followups) {
        if (!outOfTime && now >= deadline) {
            outOfTime = true;
            run.machine().deadline();
        }
        for (Alarm alarm = alarms.pollDue(now); alarm != null; alarm = alarms.pollDue(now)) {
            if (alarm instanceof Timeout timeout) {
                run.expire(timeout.attempt(), timeout.limit());
            } else if (alarm instanceof Resume resume) {
                run.machine().resume(resume.node());
            } else if (alarm instanceof Grace grace) {
                run.abandon(grace.attempt(), followups);
            }
        }
    }

    /**
     * Sleeps until something is due, or something has changed.
     *
     * @throws InterruptedException where the calling thread is interrupted
     */
    @SuppressWarnings("WaitNotInLoop") // the run looks at everything again after each sleep
    public void sleep() throws InterruptedException {
        long due = outOfTime ? alarms.next() : Math.min(alarms.next(), deadline);
        if (due == Engine.NEVER) {
            change.await();
        } else {
            change.awaitNanos(due - engine.now());
        }
    }

    private void add(Alarm alarm) {
        if (alarms.add(alarm)) {
            change.signal();
        }
    }
}
