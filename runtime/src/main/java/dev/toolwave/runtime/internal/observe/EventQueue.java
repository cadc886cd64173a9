package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.ToolListener;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to a listener, in order, on one thread of its own that lives until the queue is closed. Nobody waits for the
 * listener: where it is too slow, events are dropped and counted, and what the listener throws is logged.
 *
 * <p>Waking a thread costs the waker more than a short call does. So while events come in, the thread is not woken for each: it
 * looks now and then, and sooner where many wait. It sleeps for good only where none has come in between.
 *
 * <p>The last quarter of the room is kept for the beginning and the end of turns. Thread-safe.
 */
public final class EventQueue {

    private static final System.Logger LOG = System.getLogger("dev.toolwave.runtime");
    private static final int CAPACITY = 4096;
    private static final int RESERVED = CAPACITY / 4;
    private static final int MANY = CAPACITY / 4;
    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long DRAIN_MILLIS = 500;

    private final ToolListener listener;
    private final ListenerInterests wishes;
    private final Inbox inbox = new Inbox();
    private final AtomicLong dropped = new AtomicLong();

    /** Whether the thread is to be woken for the next event; at first, to be started. */
    private final AtomicBoolean asleep = new AtomicBoolean(true);

    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    private EventQueue(ToolListener listener, ListenerInterests wishes) {
        this.listener = listener;
        this.wishes = wishes;
    }

    /** Returns the queue to a listener, null where there is none, or none that wants to hear of anything. */
    public static @Nullable EventQueue to(@Nullable ToolListener listener) {
        ListenerInterests wishes = listener == null ? null : ListenerInterests.of(listener);
        return listener == null || wishes == null || wishes.areNone() ? null : new EventQueue(listener, wishes);
    }

    /** Returns what the listener wants to hear of. */
    public ListenerInterests wishes() {
        return wishes;
    }

    /** Adds an event of a tool, if there is room. */
    public <E> void tool(BiConsumer<ToolListener, E> method, E event) {
        add(new Event<>(method, event), CAPACITY - RESERVED);
    }

    /** Adds an event of a turn, if there is room. */
    public <E> void turn(BiConsumer<ToolListener, E> method, E event) {
        turn(new Event<>(method, event));
    }

    /**
     * Adds a notice of a turn.
     *
     * @return whether there was room
     */
    public boolean turn(QueuedEvent notice) {
        return add(notice, CAPACITY);
    }

    /** Tells the listener at once; for notices that tell more than one thing, on the listener's thread. */
    public <E> void tell(BiConsumer<ToolListener, E> method, E event) {
        guard(() -> method.accept(listener, event));
    }

    private static void guard(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.WARNING, "a tool listener has failed", e);
        }
    }

    /** Returns how many notices the listener was not told of. */
    public long dropped() {
        return dropped.get();
    }

    /** Takes no more events, and waits for a moment until the listener has heard the last one. */
    public void close() {
        closed = true;
        Thread deliverer = thread;
        if (deliverer == null || deliverer.equals(Thread.currentThread())) {
            return;
        }
        LockSupport.unpark(deliverer);
        try {
            deliverer.join(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean add(QueuedEvent notice, int room) {
        int waiting = closed ? Inbox.FULL : inbox.add(notice, room);
        if (waiting == Inbox.FULL) {
            dropped.incrementAndGet();
            return false;
        }
        if (asleep.get()) {
            if (asleep.compareAndSet(true, false)) {
                wake();
            }
        } else if (waiting == MANY) {
            LockSupport.unpark(thread);
        }
        return true;
    }

    /** Called by one thread at a time: by who has found the other asleep. */
    private void wake() {
        if (thread != null) {
            LockSupport.unpark(thread);
            return;
        }
        Thread deliverer = new Thread(this::deliver, "toolwave-listener-1");
        deliverer.setDaemon(true);
        try {
            deliverer.start();
            thread = deliverer;
        } catch (Throwable e) {
            asleep.set(true); // the next event may find the JVM in a better state
            LOG.log(System.Logger.Level.WARNING, "no thread can be had for the tool listener", e);
        }
    }

    private void deliver() {
        boolean open = true;
        while (open) {
            open = !closed;
            Deque<QueuedEvent> notices = open ? inbox.takeAll() : inbox.close();
            notices.forEach(notice -> guard(notice::tell));
            // An interrupt that the listener has left behind would keep this thread from sleeping.
            Thread.interrupted();
            if (!notices.isEmpty()) {
                LockSupport.parkNanos(this, NAP_NANOS);
            } else if (open) {
                sleep();
            }
        }
    }

    private void sleep() {
        asleep.set(true);
        // What has come before this was seen wakes nobody.
        if (inbox.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        asleep.set(false);
    }

    private final class Event<E> extends QueuedEvent {

        private final BiConsumer<ToolListener, E> method;
        private final E event;

        Event(BiConsumer<ToolListener, E> method, E event) {
            this.method = method;
            this.event = event;
        }

        @Override
        protected void tell() {
            method.accept(listener, event);
        }
    }
}
