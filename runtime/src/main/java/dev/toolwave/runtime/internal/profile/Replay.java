package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Computes how long a turn would have taken if something had been different. Immutable.
 *
 * <p>In each replay a step takes as long as it did and waits as long as it did after its inputs or its wave were ready, which was
 * mostly for a permit. The estimates are therefore low: with fewer steps ready at the same moment, it might have waited less. A step
 * that did not start does not start in a replay either.
 */
public final class Replay {

    private static final int NONE = -1;

    private final List<Step> steps;
    private final Scheduling scheduling;
    private final int[] byWave;
    private final long[] times;
    private final long[] ends;
    private final long[] inputsReady;
    private final long[] ready;
    private final long[] waits;
    private final long end;

    private Replay(List<Step> steps, Scheduling scheduling) {
        this.steps = steps;
        this.scheduling = scheduling;
        this.byWave = IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> steps.get(i).wave()))
                .mapToInt(i -> i)
                .toArray();
        this.times = steps.stream().mapToLong(step -> step.time().toNanos()).toArray();
        this.ends = steps.stream().mapToLong(step -> step.end().toNanos()).toArray();
        this.inputsReady = new long[steps.size()];
        this.ready = new long[steps.size()];
        this.waits = new long[steps.size()];
        play(Scheduling.EAGER, (step, from) -> {
            inputsReady[step] = from;
            return observedEnd(step, from);
        });
        this.end = play(scheduling, (step, from) -> {
            ready[step] = from;
            waits[step] = started(step) ? Math.max(0, ends[step] - times[step] - from) : 0;
            return observedEnd(step, from);
        });
    }

    /** Returns a replay of the steps of a turn that ran with this scheduling. */
    public static Replay of(List<Step> steps, Scheduling scheduling) {
        return new Replay(steps, scheduling);
    }

    /** Returns when the inputs of a step were ready. It waited for its wave or for a permit from then on. */
    Duration inputsReady(int step) {
        return Duration.ofNanos(inputsReady[step]);
    }

    /** Returns the total time that steps waited for their wave although their inputs were ready. */
    public Duration waveIdleTime() {
        long idle = 0;
        for (int step = 0; step < ready.length; step++) {
            if (started(step)) {
                idle += Math.max(0, ready[step] - inputsReady[step]);
            }
        }
        return Duration.ofNanos(idle);
    }

    /** Returns how much earlier the turn would have ended with {@link Scheduling#EAGER}. */
    public Duration eagerTimeSaved() {
        return saved(Scheduling.EAGER, times, waits);
    }

    /** Returns how much earlier the turn would have ended if no step had waited for another one to finish. */
    Duration limitTimeSaved() {
        long[] sortedEnds = ends.clone();
        Arrays.sort(sortedEnds);
        long[] unlimited = waits.clone();
        for (int step = 0; step < unlimited.length; step++) {
            if (ended(sortedEnds, ready[step] + waits[step]) > ended(sortedEnds, ready[step])) {
                unlimited[step] = 0;
            }
        }
        return saved(scheduling, times, unlimited);
    }

    /** Returns how much earlier the turn would have ended if the runs of this tool had taken no time. */
    Duration timeSavedWithout(String toolName) {
        long[] less = times.clone();
        for (int step = 0; step < less.length; step++) {
            if (steps.get(step).toolName().equals(toolName)) {
                less[step] = 0;
            }
        }
        return saved(scheduling, less, waits);
    }

    /**
     * Returns the time of each tool on the chain of steps that decided when the turn ended, in the order of the chain. A turn
     * without a tool ends earlier by at most this time, and the times of all tools together are at most the time of the turn.
     */
    Map<String, Duration> decisiveTimes() {
        Map<String, Duration> decisive = new LinkedHashMap<>();
        int[] before = before();
        for (int step = last(IntStream.range(0, ends.length).toArray()); step != NONE; step = before[step]) {
            decisive.merge(steps.get(step).toolName(), Duration.ofNanos(times[step]), Duration::plus);
        }
        return decisive;
    }

    /** Returns for each step the one that decided when it could start. */
    private int[] before() {
        int[] before = new int[ends.length];
        Arrays.fill(before, NONE);
        if (scheduling == Scheduling.EAGER) {
            for (int step = 0; step < before.length; step++) {
                before[step] = last(steps.get(step).upstreams().stream()
                        .mapToInt(upstream -> upstream)
                        .toArray());
            }
            return before;
        }
        int last = NONE;
        int barrier = NONE;
        int wave = 0;
        for (int step : byWave) {
            if (steps.get(step).wave() != wave) {
                wave = steps.get(step).wave();
                barrier = last;
            }
            before[step] = barrier;
            last = last == NONE || ends[step] > ends[last] ? step : last;
        }
        return before;
    }

    private int last(int[] candidates) {
        int last = NONE;
        for (int step : candidates) {
            last = last == NONE || ends[step] > ends[last] ? step : last;
        }
        return last;
    }

    private Duration saved(Scheduling how, long[] time, long[] wait) {
        long otherwise =
                play(how, (step, from) -> started(step) ? from + wait[step] + time[step] : observedEnd(step, from));
        return Duration.ofNanos(end - otherwise);
    }

    /** Returns when a step ended. The outcome of a step that did not start could be known as soon as its inputs were. */
    private long observedEnd(int step, long from) {
        return started(step) ? ends[step] : Math.min(from, ends[step]);
    }

    private boolean started(int step) {
        return steps.get(step).start() != null;
    }

    /** Returns when a step ends that may start at a given time. */
    private interface EndRule {

        long end(int step, long from);
    }

    /** Ends every step by a rule, upstreams first, and returns when the last one ends. */
    private long play(Scheduling how, EndRule rule) {
        return how == Scheduling.WAVES ? playInWaves(rule) : playEagerly(rule);
    }

    private long playEagerly(EndRule rule) {
        long[] ended = new long[steps.size()];
        long latest = 0;
        for (int step = 0; step < ended.length; step++) {
            long from = 0;
            for (int upstream : steps.get(step).upstreams()) {
                from = Math.max(from, ended[upstream]);
            }
            ended[step] = rule.end(step, from);
            latest = Math.max(latest, ended[step]);
        }
        return latest;
    }

    private long playInWaves(EndRule rule) {
        long barrier = 0;
        long latest = 0;
        int wave = 0;
        for (int step : byWave) {
            if (steps.get(step).wave() != wave) {
                wave = steps.get(step).wave();
                barrier = latest;
            }
            latest = Math.max(latest, rule.end(step, barrier));
        }
        return latest;
    }

    /** Returns how many steps had ended at a time. */
    private static int ended(long[] sortedEnds, long time) {
        int low = 0;
        int high = sortedEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortedEnds[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
