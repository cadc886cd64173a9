package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.ToolListener;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to one listener, in order, on a thread of its own. No tool waits for the listener: if it is too slow, events are
 * dropped. The last quarter of the capacity is reserved for the start and the end of turns. Exceptions of the listener are logged.
 * Thread-safe.
 */
public final class EventQueue {

    private static final int CAPACITY = 4096;
    private static final int RESERVED = CAPACITY / 4;
    private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ToolListener listener;
    private final ListenerInterests interests;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();

    // The fields below are guarded by the lock.
    private final Queue<Runnable> events = new ArrayDeque<>();
    private @Nullable Thread thread;
    private boolean delivering;
    private boolean closed;
    private long dropped;

    private EventQueue(ToolListener listener, ListenerInterests interests, int capacity) {
        this.listener = listener;
        this.interests = interests;
        this.capacity = capacity;
    }

    /** Returns a queue that drops events if the listener is too slow; null if the listener has no use for any event. */
    public static @Nullable EventQueue to(ToolListener listener) {
        ListenerInterests interests = ListenerInterests.of(listener);
        return interests.areNone() ? null : new EventQueue(listener, interests, CAPACITY);
    }

    /** Returns a queue that drops nothing; null if the listener has no use for any event. */
    public static @Nullable EventQueue lossless(ToolListener listener) {
        ListenerInterests interests = ListenerInterests.of(listener);
        return interests.areNone() ? null : new EventQueue(listener, interests, Integer.MAX_VALUE);
    }

    /** Returns the events that the listener wants. */
    public ListenerInterests interests() {
        return interests;
    }

    /** Adds an event of a tool if there is room. */
    public <E> void tool(BiConsumer<ToolListener, E> method, E event) {
        add(method, event, capacity == CAPACITY ? CAPACITY - RESERVED : capacity);
    }

    /** Adds an event of a turn if there is room. */
    public <E> void turn(BiConsumer<ToolListener, E> method, E event) {
        add(method, event, capacity);
    }

    /** Returns the number of events that the listener did not get. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more events and waits up to 500 ms for the delivery of those that are waiting. */
    public void close() {
        drain(DRAIN_NANOS);
    }

    /** Takes no more events and waits until the listener has got all of them. */
    public void closeAndDeliver() {
        drain(Long.MAX_VALUE);
    }

    private void drain(long nanos) {
        boolean interrupted = false;
        lock.lock();
        try {
            closed = true;
            change.signalAll();
            long left = Thread.currentThread().equals(thread) ? 0 : nanos;
            while ((delivering || !events.isEmpty()) && thread != null && left > 0) {
                try {
                    left = change.awaitNanos(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                    left = nanos == Long.MAX_VALUE ? left : 0;
                }
            }
        } finally {
            lock.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <E> void add(BiConsumer<ToolListener, E> method, E event, int room) {
        lock.lock();
        try {
            if (closed || events.size() >= room || !hasThread()) {
                dropped++;
                return;
            }
            events.add(() -> method.accept(listener, event));
            if (!delivering) {
                change.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean hasThread() {
        if (thread != null) {
            return true;
        }
        Thread deliverer = new Thread(null, this::deliver, "toolwave-listener", 0, false);
        deliverer.setDaemon(true);
        try {
            deliverer.start();
            thread = deliverer;
            return true;
        } catch (Throwable e) {
            System.getLogger("dev.toolwave.runtime")
                    .log(System.Logger.Level.WARNING, "no thread could be started for the tool listener", e);
            return false;
        }
    }

    private void deliver() {
        for (Runnable event = next(); event != null; event = next()) {
            try {
                event.run();
            } catch (Throwable e) {
                System.getLogger("dev.toolwave.runtime").log(System.Logger.Level.WARNING, "a tool listener failed", e);
            }
            Thread.interrupted(); // the listener may have left an interrupt
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            delivering = false;
            while (events.isEmpty()) {
                if (closed) {
                    change.signalAll();
                    return null;
                }
                change.awaitUninterruptibly();
            }
            delivering = true;
            return events.remove();
        } finally {
            lock.unlock();
        }
    }
}
