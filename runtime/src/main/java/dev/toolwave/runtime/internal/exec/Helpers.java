package dev.toolwave.runtime.internal.exec;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The threads that are called to help with a run: what they do from then on until they have a node to run, or go again. */
public final class Helpers {

    /** How long a helper that stands by naps, in nanoseconds: about as long as a thread takes to come. */
    private static final long NAP = 50_000;

    private final ReentrantLock lock;
    private final Timers clock;
    private final NodeDispatcher claims;
    private final HelperCalls calls = new HelperCalls();

    /**
     * Makes the helpers of a run.
     *
     * @param lock the run's lock, which guards all that is here
     */
    public Helpers(ReentrantLock lock, Timers clock, NodeDispatcher claims) {
        this.lock = lock;
        this.clock = clock;
        this.claims = claims;
    }

    /** Calls as many as are needed; with the lock held. */
    public void call(Followups followups) {
        followups.callHelpers(calls.call(claims.startable()), calls.ended());
    }

    /** Says that an attempt has ended; with the lock held. */
    public void attemptEnded() {
        calls.attemptEnded();
    }

    /** Returns how many attempts have ended so far; with the lock held. */
    public int ended() {
        return calls.ended();
    }

    /**
     * Returns whether the thread of an attempt that has ended leaves the rest to the others, because they ended many while it
     * ended one; with the lock held.
     */
    public boolean areBetterWithout(ScheduledAttempt attempt, Followups followups) {
        if (claims.startable() == 0 || !calls.isOvertaken(attempt.endedBefore, claims.live())) {
            return false;
        }
        if (calls.comeBack()) {
            followups.standBy();
        }
        return true;
    }

    /**
     * Claims a node for a helper that is there; while the others end nodes faster than it could, it stands by and naps.
     *
     * @param calledAt how many attempts had ended when it was called
     * @return null where it is not needed
     */
    @Nullable
    public ScheduledAttempt claim(int calledAt, Followups followups) {
        int seen = calledAt;
        lock.lock();
        try {
            while (claims.startable() > 0 && calls.isOvertaken(seen, claims.live())) {
                if (!calls.standBy()) {
                    return null;
                }
                seen = calls.ended();
                napUnlocked();
            }
            clock.read();
            ScheduledAttempt claimed = claims.claim(followups);
            calls.arrived(claimed != null);
            call(followups);
            return claimed;
        } finally {
            lock.unlock();
        }
    }

    /** Claims a node that has to fail, since a helper was called and no thread can be had; null where none is ready. */
    @Nullable
    public ScheduledAttempt claimForMissing(Followups followups) {
        lock.lock();
        try {
            clock.read();
            calls.callOneAtATime();
            return claims.claim(followups);
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether a helper is to be called in the place of one for which no thread could be had. */
    public boolean isCalledAgain() {
        lock.lock();
        try {
            calls.arrived(false);
            return calls.call(claims.startable()) > 0;
        } finally {
            lock.unlock();
        }
    }

    private void napUnlocked() {
        lock.unlock();
        try {
            LockSupport.parkNanos(NAP);
        } finally {
            lock.lock();
        }
    }
}
