package dev.toolwave.runtime.internal.profile;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fewest lanes on which the steps and items of a turn can be drawn without overlap. Immutable.
 *
 * <p>Steps take the lowest free lane in order of their start, which needs no more lanes than there are steps at one time (interval
 * partitioning: Kleinberg and Tardos, Algorithm Design, section 4.1).
 */
public final class Lanes {

    /** The lane of what never started. */
    public static final int NONE = -1;

    private final int[] lanes;
    private final int count;

    private Lanes(int[] lanes, int count) {
        this.lanes = lanes;
        this.count = count;
    }

    /**
     * A stretch of time that takes a lane.
     *
     * @param start when it begins; null for none
     * @param end when it ends
     */
    record Span(@Nullable Duration start, Duration end) {}

    private record Taken(int lane, Duration until) {}

    /** Returns the lanes of these steps, and behind them of the items that they keep. */
    static Lanes of(List<Step> steps) {
        List<Span> spans = new ArrayList<>();
        steps.forEach(step -> spans.add(span(step)));
        steps.forEach(step -> step.items().longest().forEach(item -> spans.add(new Span(item.start(), item.end()))));
        return ofSpans(spans);
    }

    /** Returns lanes of which each step takes as many as items of it ran at the same time. */
    public static Lanes weighted(List<Step> steps) {
        List<Span> spans = new ArrayList<>();
        for (Step step : steps) {
            spans.addAll(Collections.nCopies(Math.max(1, step.items().maxConcurrent()), span(step)));
        }
        return ofSpans(spans);
    }

    private static Span span(Step step) {
        return new Span(step.start(), step.end());
    }

    private static Lanes ofSpans(List<Span> spans) {
        int[] lanes = new int[spans.size()];
        Arrays.fill(lanes, NONE);
        PriorityQueue<Taken> taken = new PriorityQueue<>(Comparator.comparing(Taken::until));
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int count = 0;
        for (int i : inOrderOfStart(spans)) {
            Duration start = requireNonNull(spans.get(i).start(), "start");
            while (!taken.isEmpty() && taken.element().until().compareTo(start) <= 0) {
                free.add(taken.remove().lane());
            }
            lanes[i] = free.isEmpty() ? count++ : free.remove();
            taken.add(new Taken(lanes[i], spans.get(i).end()));
        }
        return new Lanes(lanes, count);
    }

    private static int[] inOrderOfStart(List<Span> spans) {
        return IntStream.range(0, spans.size())
                .filter(i -> spans.get(i).start() != null)
                .boxed()
                .sorted(Comparator.comparing(i -> requireNonNull(spans.get(i).start(), "start")))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Returns the lane of a step or an item, from 0; {@link #NONE} where it never started. */
    public int of(int step) {
        return lanes[step];
    }

    /** Returns how many lanes there are: as many as the most that ran at the same time. */
    public int count() {
        return count;
    }
}
