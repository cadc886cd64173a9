package dev.toolwave.runtime.internal.exec;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Actions of a run that are due at certain times. Guarded by the run's lock. */
final class Timers {

    private record Timer(long due, long number, Runnable action) {}

    private final PriorityQueue<Timer> queue =
            new PriorityQueue<>(Comparator.comparingLong(Timer::due).thenComparingLong(Timer::number));
    private long count;

    /** Adds an action. Returns whether it is now the first one due. */
    boolean add(long due, Runnable action) {
        Timer timer = new Timer(due, count++, action);
        queue.add(timer);
        return timer.equals(queue.peek());
    }

    /** Returns when the first action is due; {@link Engine#NEVER} if there is none. */
    long next() {
        Timer first = queue.peek();
        return first == null ? Engine.NEVER : first.due();
    }

    /** Runs the actions that are due, in the order of their times. */
    void runDue(long now) {
        while (next() <= now) {
            queue.remove().action().run();
        }
    }
}
