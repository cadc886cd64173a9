package dev.toolwave.runtime.internal.exec;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The place of one thread that has just helped and stays a moment. A run may offer it to help, which costs next to nothing, where
 * waking a thread costs more than a plan of ten quick tools; it looks now and then, and quick tools have ended by then.
 *
 * <p>Only for threads that are used again anyway: a virtual one has inherited what its caller knows, and is cheap to start.
 * Thread-safe.
 */
public final class Spare {

    private static final long NAP_NANOS = 50_000;

    private static final int NAPS = 20;

    private enum State {
        /** There is no thread, or it is at work. */
        NOBODY,
        /** A thread waits for an offer. */
        WAITING
    }

    /** What the thread has been offered, or a state. */
    private final AtomicReference<Object> place = new AtomicReference<>(State.NOBODY);

    /** Offers something to do to the thread that stays; false where there is none. */
    public boolean offer(Runnable task) {
        return place.compareAndSet(State.WAITING, task);
    }

    /** Takes an offer back, unless the thread has taken it. */
    public void withdraw(Runnable task) {
        place.compareAndSet(task, State.WAITING);
    }

    /** Lets the calling thread stay, and do what it is offered, until it has been offered nothing for a moment. */
    public void stay() {
        for (Runnable task = await(); task != null; task = await()) {
            task.run();
        }
    }

    private @Nullable Runnable await() {
        if (!place.compareAndSet(State.NOBODY, State.WAITING)) {
            return null;
        }
        for (int naps = 0; true; naps++) {
            if (place.get() instanceof Runnable task && place.compareAndSet(task, State.NOBODY)) {
                return task;
            }
            if (naps >= NAPS && place.compareAndSet(State.WAITING, State.NOBODY)) {
                return null;
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
    }
}
