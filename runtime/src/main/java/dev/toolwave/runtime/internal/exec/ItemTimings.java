package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Items;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The timings of the items of one step's fan-outs: details of the longest items and a summary of the others. Thread-safe. */
public final class ItemTimings implements NodeListener {

    private static final int KEPT = 100;

    private record Fact(
            int index, long start, long end, @Nullable Reason reason) {

        long time() {
            return start == Engine.NEVER ? 0 : end - start;
        }

        Item item(long origin) {
            Duration from = start == Engine.NEVER ? null : Duration.ofNanos(start - origin);
            return new Item(index, from, Duration.ofNanos(end - origin), reason);
        }
    }

    private static final Comparator<Fact> SHORTEST_FIRST = Comparator.comparingLong(Fact::time)
            .thenComparing(Comparator.comparingInt(Fact::index).reversed());
    private static final Comparator<Fact> BY_START = Comparator.comparingLong(
                    (Fact fact) -> Math.min(fact.start(), fact.end()))
            .thenComparingInt(Fact::index);

    private final PriorityQueue<Fact> longest = new PriorityQueue<>(SHORTEST_FIRST);
    private int others;
    private long otherNanos;
    private int running;
    private int peak;
    private long waited;

    @Override
    public synchronized void started(RunState run, int node) {
        running++;
        peak = Math.max(peak, running);
    }

    @Override
    public synchronized void settled(RunState run, int node) {
        NodeTimings timings = run.timings();
        Fact fact = new Fact(
                node,
                timings.start(node),
                timings.end(node),
                run.machine().state(node).reason());
        if (fact.start() != Engine.NEVER) {
            running--;
        }
        longest.add(fact);
        if (longest.size() > KEPT) {
            others++;
            otherNanos += longest.remove().time();
        }
    }

    /** Adds the time that the tool waited for a fan-out. */
    public synchronized void waited(long nanos) {
        waited += nanos;
    }

    /** Returns the items, for a turn that started at {@code origin}. */
    public synchronized Items items(long origin) {
        return new Items(
                longest.stream().sorted(BY_START).map(fact -> fact.item(origin)).toList(),
                others,
                Duration.ofNanos(otherNanos),
                peak,
                Duration.ofNanos(waited));
    }
}
