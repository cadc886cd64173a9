package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.RunProfile.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The fewest lanes on which the steps of a turn can be drawn without overlap. Immutable.
 *
 * <p>Steps take the lowest free lane in order of their start, which needs no more lanes than there are steps at one time (interval
 * partitioning: Kleinberg and Tardos, Algorithm Design, section 4.1).
 */
public final class Lanes {

    /** The lane of a step that never started. */
    public static final int NONE = -1;

    private final int[] lanes;
    private final int count;

    private Lanes(int[] lanes, int count) {
        this.lanes = lanes;
        this.count = count;
    }

    private record Taken(int lane, Duration until) {}

    /** Returns the lanes of these steps. */
    public static Lanes of(List<Step> steps) {
        int[] lanes = new int[steps.size()];
        Arrays.fill(lanes, NONE);
        PriorityQueue<Taken> taken = new PriorityQueue<>(Comparator.comparing(Taken::until));
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int count = 0;
        for (int i : inOrderOfStart(steps)) {
            Step step = steps.get(i);
            Duration start = step.end().minus(step.time());
            while (!taken.isEmpty() && taken.element().until().compareTo(start) <= 0) {
                free.add(taken.remove().lane());
            }
            lanes[i] = free.isEmpty() ? count++ : free.remove();
            taken.add(new Taken(lanes[i], step.end()));
        }
        return new Lanes(lanes, count);
    }

    private static int[] inOrderOfStart(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).start() != null)
                .boxed()
                .sorted(Comparator.comparing(
                        i -> steps.get(i).end().minus(steps.get(i).time())))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Returns the lane of a step, from 0; {@link #NONE} where it never started. */
    public int of(int step) {
        return lanes[step];
    }

    /** Returns how many lanes there are: as many as the most steps that ran at the same time. */
    public int count() {
        return count;
    }
}
