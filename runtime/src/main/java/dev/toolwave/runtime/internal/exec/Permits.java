package dev.toolwave.runtime.internal.exec;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A number of permits, granted in the order of requests. No thread blocks: a ticket waits in the queue and is called when a permit
 * becomes free. Each ticket is in the queue at most once, so a run that needs 10,000 permits and a run that needs three take
 * turns.
 *
 * <p>Thread-safe. As long as no ticket waits, taking and releasing a permit are one atomic operation each.
 */
public final class Permits {

    /** Waits for a permit. Called without any lock of this class. */
    abstract static class Ticket {

        private boolean queued;

        /** Takes the permit that became free. Returns false if it is no longer needed. */
        abstract boolean granted();
    }

    private final int count;
    private final AtomicInteger free;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Ticket> queue = new ArrayDeque<>();
    private volatile int waiting;

    // Guarded by the lock.
    private int abandoned;
    private long exhaustedSince = Engine.NEVER;

    Permits(int count) {
        this.count = count;
        this.free = new AtomicInteger(count);
    }

    /** Takes a permit if one is free and no ticket waits. */
    public boolean tryAcquire() {
        return waiting == 0 && takeFree();
    }

    /** Takes a permit if one is free and no ticket waits. Otherwise the ticket waits in the queue. */
    boolean acquireOrWait(Ticket ticket) {
        if (tryAcquire()) {
            return true;
        }
        lock.lock();
        try {
            if (!ticket.queued) {
                ticket.queued = true;
                queue.add(ticket);
                waiting = queue.size();
            }
            // A permit may have been released before the ticket was visible.
            if (ticket.equals(queue.peek()) && takeFree()) {
                remove();
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Releases a permit to the first ticket that needs it. Must not be called with a lock that a ticket takes. */
    public void release() {
        free.incrementAndGet();
        while (waiting > 0) {
            Ticket next = next();
            if (next == null) {
                return;
            }
            if (!next.granted()) {
                free.incrementAndGet();
            }
        }
    }

    /** Records that the holder of a permit no longer counts as running, although it keeps the permit. */
    void abandoned(long now) {
        lock.lock();
        try {
            if (++abandoned == count) {
                exhaustedSince = now;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Releases the permit of an abandoned holder. */
    void releaseAbandoned() {
        lock.lock();
        try {
            abandoned--;
            exhaustedSince = Engine.NEVER;
        } finally {
            lock.unlock();
        }
        release();
    }

    /** Returns since when abandoned holders keep all permits; {@link Engine#NEVER} if they do not. */
    long exhaustedSince() {
        lock.lock();
        try {
            return exhaustedSince;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the number of free permits. */
    public int free() {
        return free.get();
    }

    private @Nullable Ticket next() {
        lock.lock();
        try {
            return queue.isEmpty() || !takeFree() ? null : remove();
        } finally {
            lock.unlock();
        }
    }

    private Ticket remove() {
        Ticket ticket = queue.remove();
        ticket.queued = false;
        waiting = queue.size();
        return ticket;
    }

    private boolean takeFree() {
        int now = free.get();
        while (now > 0) {
            if (free.compareAndSet(now, now - 1)) {
                return true;
            }
            now = free.get();
        }
        return false;
    }
}
