package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Replays the steps of a turn with something changed, to say what that would have saved. Immutable.
 *
 * <p>A step keeps its time, and what it waited beyond its inputs or its barrier, mostly for a free place, unless the question is
 * about these. So the answers are on the careful side: with fewer steps ready at the same moment, it might have waited less. A
 * step that never started stays so.
 */
public final class Replay {

    private final List<Step> steps;
    private final Scheduling scheduling;
    private final List<Integer> inWaves;
    private final long[] times;
    private final long[] ends;
    private final long[] inputsReady;
    private final long[] ready;
    private final long[] waits;
    private final long end;

    private Replay(List<Step> steps, Scheduling scheduling) {
        this.steps = steps;
        this.scheduling = scheduling;
        this.inWaves = IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> steps.get(i).wave()))
                .toList();
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

    /** Returns a replay of these steps, which were scheduled so. */
    public static Replay of(List<Step> steps, Scheduling scheduling) {
        return new Replay(steps, scheduling);
    }

    /** Returns when the inputs of a step were there; what it waited from then on was a barrier, a limit or overhead. */
    public Duration inputsReady(int step) {
        return Duration.ofNanos(inputsReady[step]);
    }

    /** Returns how long steps stood at barriers though their own inputs were there, added up. */
    public Duration waveIdleTime() {
        long loss = 0;
        for (int step = 0; step < ready.length; step++) {
            if (started(step)) {
                loss += Math.max(0, ready[step] - inputsReady[step]);
            }
        }
        return Duration.ofNanos(loss);
    }

    /** Returns how much earlier the turn would have ended without barriers. */
    public Duration eagerTimeSaved() {
        return saving(Scheduling.EAGER, times, waits);
    }

    /** Returns how much earlier the turn would have ended if no step had waited for another one's place. */
    public Duration limitSaving() {
        long[] sortedEnds = ends.clone();
        Arrays.sort(sortedEnds);
        long[] unlimited = waits.clone();
        for (int step = 0; step < unlimited.length; step++) {
            if (ended(sortedEnds, ready[step] + waits[step]) > ended(sortedEnds, ready[step])) {
                unlimited[step] = 0;
            }
        }
        return saving(scheduling, times, unlimited);
    }

    /** Returns how much earlier the turn would have ended if this tool had taken no time. */
    public Duration savingWithout(String toolName) {
        long[] less = times.clone();
        for (int step = 0; step < less.length; step++) {
            if (steps.get(step).toolName().equals(toolName)) {
                less[step] = 0;
            }
        }
        return saving(scheduling, less, waits);
    }

    private Duration saving(Scheduling how, long[] time, long[] wait) {
        long otherwise =
                play(how, (step, from) -> started(step) ? from + wait[step] + time[step] : observedEnd(step, from));
        return Duration.ofNanos(end - otherwise);
    }

    /** Returns when a step ended; one that never started could have been given up as soon as its inputs were over. */
    private long observedEnd(int step, long from) {
        return started(step) ? ends[step] : Math.min(from, ends[step]);
    }

    private boolean started(int step) {
        return steps.get(step).start() != null;
    }

    /** Says when a step ends that may start from a moment on. */
    private interface EndRule {
        long end(int step, long from);
    }

    /** Lets every step end by a rule, upstreams first, and returns when the last one does. */
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
        for (int step : inWaves) {
            if (steps.get(step).wave() != wave) {
                wave = steps.get(step).wave();
                barrier = latest;
            }
            latest = Math.max(latest, rule.end(step, barrier));
        }
        return latest;
    }

    /** Returns how many steps had ended by then. */
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
