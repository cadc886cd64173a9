package dev.toolwave.runtime.internal.exec;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A number of permits, given out in the order in which they were asked for. Nobody blocks here: who gets none leaves a ticket
 * and is told when it is its turn. Each ticket stands in the queue at most once, so that one who wants 10,000 permits and one
 * who wants three take turns.
 *
 * <p>Thread-safe. Without anybody waiting, taking and giving back is one atomic step each.
 */
public final class Permits {

    /** What waits for a permit. Its methods are called without any lock of this class. */
    public abstract static class Ticket {

        private volatile boolean queued;

        /** Returns whether it waits, and will be granted a permit. */
        final boolean isQueued() {
            return queued;
        }

        /**
         * Takes the permit that has become free.
         *
         * @return false where it is not wanted
         */
        abstract boolean granted();
    }

    private final AtomicInteger free;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Ticket> queue = new ArrayDeque<>();
    private volatile int waiting;

    public Permits(int count) {
        this.free = new AtomicInteger(count);
    }

    /** Takes a permit if there is one and nobody waits for it. */
    public boolean tryAcquire() {
        return waiting == 0 && takeFree();
    }

    /** Takes a permit if there is one and nobody waits for it; else the ticket waits in the queue. */
    public boolean acquireOrWait(Ticket ticket) {
        if (tryAcquire()) {
            return true;
        }
        lock.lock();
        try {
            push(ticket);
            // One may have been given back just before the ticket could be seen.
            if (ticket.equals(queue.peek()) && takeFree()) {
                pop();
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a permit back, to the first in the queue who wants it. Not to be called with a lock that a ticket takes. */
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

    /** Lets a ticket that has just been granted a permit wait for one more. */
    public void waitForMore(Ticket ticket) {
        lock.lock();
        try {
            push(ticket);
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether somebody else than the ticket's owner waits. */
    public boolean isWantedBesides(Ticket ticket) {
        return waiting > (ticket.queued ? 1 : 0);
    }

    /** Returns how many permits nobody holds. */
    public int free() {
        return free.get();
    }

    private @Nullable Ticket next() {
        lock.lock();
        try {
            return queue.isEmpty() || !takeFree() ? null : pop();
        } finally {
            lock.unlock();
        }
    }

    private void push(Ticket ticket) {
        if (!ticket.queued) {
            ticket.queued = true;
            queue.add(ticket);
            waiting = queue.size();
        }
    }

    private Ticket pop() {
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
