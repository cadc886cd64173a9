package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.ToolListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to a listener, in order, on one thread of its own that lives until the queue is closed. Nobody waits for the
 * listener: where it is too slow, events are dropped and counted, and what the listener throws is logged.
 *
 * <p>The last quarter of the queue is kept for the beginning and the end of turns. Thread-safe.
 */
final class ListenerQueue {

    private static final System.Logger LOG = System.getLogger("dev.toolwave.runtime");
    private static final int CAPACITY = 4096;
    private static final int RESERVED = CAPACITY / 4;
    private static final long DRAIN_MILLIS = 500;

    private final ToolListener listener;
    private final BlockingQueue<Consumer<ToolListener>> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    ListenerQueue(ToolListener listener) {
        this.listener = listener;
    }

    /** Adds an event of a tool, if there is room. */
    void tool(Consumer<ToolListener> event) {
        add(event, RESERVED);
    }

    /** Adds an event of a turn, if there is room. */
    void turn(Consumer<ToolListener> event) {
        add(event, 0);
    }

    /** Returns how many events the listener was not told of. */
    long dropped() {
        return dropped.get();
    }

    /** Takes no more events, and waits for a moment until the listener has heard the last one. */
    void close() {
        closed = true;
        Thread deliverer = thread.get();
        if (deliverer == null || deliverer.equals(Thread.currentThread())) {
            return;
        }
        queue.offer(ListenerQueue::wakeUp);
        try {
            deliverer.join(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Consumer<ToolListener> event, int reserved) {
        if (closed || queue.remainingCapacity() <= reserved || !queue.offer(event)) {
            dropped.incrementAndGet();
        } else if (thread.get() == null) {
            Thread started = Threads.daemons("toolwave-listener-").newThread(this::deliver);
            if (thread.compareAndSet(null, started)) {
                started.start();
            }
        }
    }

    /** Tells nothing; it lets the thread see that the queue is closed. */
    private static void wakeUp(ToolListener listener) {}

    private void deliver() {
        while (!closed || !queue.isEmpty()) {
            try {
                queue.take().accept(listener);
            } catch (InterruptedException e) {
                LOG.log(System.Logger.Level.DEBUG, "an interrupt of the listener's thread means nothing", e);
            } catch (Throwable e) {
                LOG.log(System.Logger.Level.WARNING, "a tool listener has failed", e);
            }
        }
    }
}
