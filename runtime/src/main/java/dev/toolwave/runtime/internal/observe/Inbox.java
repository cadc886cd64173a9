package dev.toolwave.runtime.internal.observe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes notices from many threads and gives them to one, in the order in which they came. Adding is one compare-and-set, and
 * taking is one exchange for all that wait. Thread-safe, without locks.
 */
public final class Inbox {

    /** What {@link #add} returns where there was no room. */
    public static final int FULL = 0;

    private final AtomicReference<@Nullable QueuedEvent> newest = new AtomicReference<>();

    /**
     * Adds a notice.
     *
     * @param room how many may wait, this one included
     * @return how many wait, {@link #FULL} where it was refused: there was no room, or the inbox is closed
     */
    public int add(QueuedEvent notice, int room) {
        QueuedEvent before;
        do {
            before = newest.get();
            int waiting = before == null ? 0 : before.count;
            if (waiting >= room) {
                return FULL;
            }
            notice.before = before;
            notice.count = waiting + 1;
        } while (!newest.compareAndSet(before, notice));
        return notice.count;
    }

    /** Returns whether nothing waits. */
    public boolean isEmpty() {
        return newest.get() == null;
    }

    /** Takes all that wait, the oldest first. Not to be called once it is closed. */
    public Deque<QueuedEvent> takeAll() {
        return inOrder(newest.getAndSet(null));
    }

    /** Takes all that wait, and lets nothing in any more. */
    public Deque<QueuedEvent> close() {
        return inOrder(newest.getAndSet(new Closed()));
    }

    private static Deque<QueuedEvent> inOrder(@Nullable QueuedEvent newest) {
        Deque<QueuedEvent> notices = new ArrayDeque<>(newest == null ? 0 : newest.count);
        QueuedEvent notice = newest;
        while (notice != null) {
            notices.addFirst(notice);
            QueuedEvent before = notice.before;
            notice.before = null; // who keeps one of them must not keep them all
            notice = before;
        }
        return notices;
    }

    /** Leaves no room behind it. */
    private static final class Closed extends QueuedEvent {

        Closed() {
            count = Integer.MAX_VALUE;
        }

        @Override
        protected void tell() {
            throw new IllegalStateException("a closed inbox holds nothing to tell");
        }
    }
}
