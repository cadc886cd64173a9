package dev.toolwave.runtime.internal.exec;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What a run has to do at a certain time. Guarded by the run's lock. */
public final class Alarms {

    /** Something to do. */
    public sealed interface Alarm {

        /** Returns when to do it, on the engine's clock. */
        long due();
    }

    /**
     * The attempt has taken as long as it may.
     *
     * @param due when
     * @param attempt the attempt
     * @param limit how long it might take
     */
    public record Timeout(long due, ScheduledAttempt attempt, long limit) implements Alarm {}

    /**
     * The attempt has been interrupted, and should have ended by now.
     *
     * @param due when
     * @param attempt the attempt
     */
    public record Grace(long due, ScheduledAttempt attempt) implements Alarm {}

    /**
     * The pause before the next attempt is over.
     *
     * @param due when
     * @param node the node
     */
    public record Resume(long due, int node) implements Alarm {}

    private final PriorityQueue<Alarm> queue = new PriorityQueue<>(Comparator.comparingLong(Alarm::due));

    /** Adds an alarm; returns whether it is now the first. */
    public boolean add(Alarm alarm) {
        queue.add(alarm);
        return alarm.equals(queue.peek());
    }

    /** Returns when the first one is due, {@link Engine#NEVER} where there is none. */
    public long next() {
        Alarm first = queue.peek();
        return first == null ? Engine.NEVER : first.due();
    }

    /** Takes an alarm that is due, null where none is. */
    @Nullable
    public Alarm pollDue(long now) {
        Alarm first = queue.peek();
        return first == null || first.due() > now ? null : queue.remove();
    }
}
