package dev.toolwave.runtime.profile;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.internal.profile.CriticalPath;
import dev.toolwave.runtime.internal.profile.Lanes;
import dev.toolwave.runtime.internal.profile.MermaidGantt;
import dev.toolwave.runtime.internal.profile.Recommendation;
import dev.toolwave.runtime.internal.profile.Replay;
import dev.toolwave.runtime.internal.profile.SvgTimeline;
import dev.toolwave.runtime.internal.profile.TextReport;
import dev.toolwave.runtime.internal.profile.TimeText;
import dev.toolwave.runtime.internal.profile.TraceEvents;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a turn went, in time: what ran when, how much of it at the same time, and what it waited for. Immutable. All times are
 * offsets from the start of the turn on the monotonic clock.
 */
public final class RunProfile {

    /**
     * One node of the turn's merged plan.
     *
     * @param toolName the tool
     * @param callIds the calls that wanted it
     * @param wave its wave in the merged plan, from 1
     * @param upstreams the indexes of the steps that it waited for
     * @param start when it started, null where it never did
     * @param end when its outcome was known
     * @param reason why it has no value, null where it has one
     * @param attempts how often it was tried
     * @param abandoned whether it was still running when the turn ended
     * @param items what it did with {@link ToolContext#parallel}
     */
    public record Step(
            String toolName,
            List<String> callIds,
            int wave,
            List<Integer> upstreams,
            @Nullable Duration start,
            Duration end,
            Outcome.@Nullable Reason reason,
            int attempts,
            boolean abandoned,
            Items items) {

        /** Copies the lists. */
        public Step {
            callIds = List.copyOf(callIds);
            upstreams = List.copyOf(upstreams);
            requireNonNull(items, "items");
        }

        /** Makes a step without items. */
        public Step(
                String toolName,
                List<String> callIds,
                int wave,
                List<Integer> upstreams,
                @Nullable Duration start,
                Duration end,
                Outcome.@Nullable Reason reason,
                int attempts,
                boolean abandoned) {
            this(toolName, callIds, wave, upstreams, start, end, reason, attempts, abandoned, Items.NONE);
        }

        /** Returns how long it ran, zero where it never did. */
        public Duration time() {
            return start == null ? Duration.ZERO : end.minus(start);
        }

        /** Returns how long it and its items ran, together, without the time in which it waited for them. */
        public Duration work() {
            Duration work = time().plus(items.time()).minus(items.waitTime());
            return work.isNegative() ? Duration.ZERO : work;
        }
    }

    /**
     * What one step did with {@link ToolContext#parallel}, in all its calls of that. Of many items the longest are kept, the others
     * summed up.
     *
     * @param longest the longest items, at most 100, in the order in which they started
     * @param omittedCount how many items there were besides
     * @param omittedTime how long those ran, together
     * @param maxConcurrent the most that ran at the same time, those included that waited for items of their own
     * @param waitTime how long the tool waited for its items, and items for items of their own
     */
    public record Items(
            List<Item> longest, int omittedCount, Duration omittedTime, int maxConcurrent, Duration waitTime) {

        /** Those of a step that has none. */
        public static final Items NONE = new Items(List.of(), 0, Duration.ZERO, 0, Duration.ZERO);

        /** Copies the list. */
        public Items {
            longest = List.copyOf(longest);
        }

        /** Returns how many items there were. */
        public int count() {
            return longest.size() + omittedCount;
        }

        /** Returns how long all items ran, together. */
        public Duration time() {
            return longest.stream().map(Item::time).reduce(omittedTime, Duration::plus);
        }

        /** Returns the longest item, the first of several; empty where there are none. */
        public Optional<Item> slowest() {
            return longest.stream().reduce((a, b) -> a.time().compareTo(b.time()) >= 0 ? a : b);
        }
    }

    /**
     * One item of a {@link ToolContext#parallel}.
     *
     * @param index its place in the list, from 0
     * @param start when it started, null where it never did
     * @param end when its outcome was known
     * @param reason why it has no value, null where it has one
     */
    public record Item(int index, @Nullable Duration start, Duration end, Outcome.@Nullable Reason reason) {

        /** Returns how long it ran, zero where it never did. */
        public Duration time() {
            return start == null ? Duration.ZERO : end.minus(start);
        }
    }

    /**
     * How long the runs of one tool took.
     *
     * @param toolName the tool; with {@code []} behind it, its items
     * @param runs how many steps ran it, or how many items there were
     * @param total how long they took, together
     * @param longest how long the longest took
     */
    public record ToolTime(String toolName, int runs, Duration total, Duration longest) {

        private ToolTime plus(ToolTime other) {
            return new ToolTime(
                    toolName,
                    runs + other.runs,
                    total.plus(other.total),
                    longest.compareTo(other.longest) >= 0 ? longest : other.longest);
        }
    }

    private final List<Step> steps;
    private final Duration wallTime;
    private final Scheduling scheduling;
    private final int mergedCalls;

    private RunProfile(List<Step> steps, Duration wallTime, Scheduling scheduling, int mergedCalls) {
        this.steps = List.copyOf(steps);
        this.wallTime = requireNonNull(wallTime, "wallTime");
        this.scheduling = requireNonNull(scheduling, "scheduling");
        this.mergedCalls = mergedCalls;
        for (int step = 0; step < this.steps.size(); step++) {
            for (int upstream : this.steps.get(step).upstreams()) {
                if (upstream < 0 || upstream >= step) {
                    throw new IllegalArgumentException("step " + step + " cannot follow step " + upstream);
                }
            }
        }
    }

    /**
     * Makes the profile of a turn; the runtime does, an application may for its tests.
     *
     * @param steps the nodes of the merged plan, upstreams first
     * @param wallTime how long the turn took
     * @param scheduling how it was scheduled
     * @param mergedCalls how many nodes did not run because an equal one did
     * @throws IllegalArgumentException where a step stands before one of its upstreams
     */
    public static RunProfile of(List<Step> steps, Duration wallTime, Scheduling scheduling, int mergedCalls) {
        return new RunProfile(steps, wallTime, scheduling, mergedCalls);
    }

    /** Returns the nodes of the merged plan, upstreams first. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns how long the turn took. */
    public Duration wallTime() {
        return wallTime;
    }

    /** Returns how the turn was scheduled. */
    public Scheduling scheduling() {
        return scheduling;
    }

    /** Returns how many nodes did not run because an equal one did. */
    public int mergedCalls() {
        return mergedCalls;
    }

    /** Returns how long all steps and their items ran, together: what the turn would have taken one after another. */
    public Duration totalWork() {
        return steps.stream().map(Step::work).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns how many tools ran at the same time on average: total work by wall time, 0 where the turn took no time. */
    public double parallelizationRatio() {
        return TimeText.share(totalWork(), wallTime);
    }

    /** Returns the most tools that ran at the same time; one with items counts as often as these did, at the most. */
    public int peakConcurrency() {
        return Lanes.weighted(steps).count();
    }

    /**
     * Returns how near the turn came to the shortest time that its dependencies allow: the time of the critical path by the wall
     * time, 1 at best and 0 where the turn took no time.
     */
    public double efficiency() {
        return TimeText.share(criticalTime(), wallTime);
    }

    /**
     * Returns the tools with the longest single runs, the longest first; the items of a tool stand beside it.
     *
     * @param limit how many at the most
     * @throws IllegalArgumentException where {@code limit} is negative
     */
    public List<ToolTime> slowestTools(int limit) {
        Map<String, ToolTime> times = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.start() != null) {
                merge(times, new ToolTime(step.toolName(), 1, step.time(), step.time()));
            }
            Items items = step.items();
            items.slowest()
                    .ifPresent(slowest -> merge(
                            times, new ToolTime(step.toolName() + "[]", items.count(), items.time(), slowest.time())));
        }
        return times.values().stream()
                .sorted(Comparator.comparing(ToolTime::longest)
                        .thenComparing(ToolTime::total)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static void merge(Map<String, ToolTime> times, ToolTime time) {
        times.merge(time.toolName(), time, ToolTime::plus);
    }

    /** Returns the chain of steps, each waiting for the one before, that took the longest; empty where nothing ran. */
    public List<Step> criticalPath() {
        return CriticalPath.of(steps).steps().stream().map(steps::get).toList();
    }

    /** Returns how long the steps of the critical path ran, together: with these dependencies no turn is shorter. */
    public Duration criticalTime() {
        return CriticalPath.of(steps).time();
    }

    /**
     * Returns how long steps stood at the barriers of waves though all that they needed was there, added up; zero where the turn
     * ran {@link Scheduling#EAGER}.
     */
    public Duration waveIdleTime() {
        return Replay.of(steps, scheduling).waveIdleTime();
    }

    /**
     * Returns how much shorter {@link Scheduling#EAGER} would have made the turn, had each step taken and waited as long as it
     * did; zero where it ran so.
     */
    public Duration eagerTimeSaved() {
        return Replay.of(steps, scheduling).eagerTimeSaved();
    }

    /** Returns how often a tool was tried again. */
    public int retries() {
        return steps.stream().mapToInt(step -> Math.max(0, step.attempts() - 1)).sum();
    }

    /** Returns the steps that were still running when the turn ended. */
    public List<Step> abandoned() {
        return steps.stream().filter(Step::abandoned).toList();
    }

    /** Returns a sentence for a person that says what would make such a turn faster, if anything would. */
    public String recommendation() {
        return Recommendation.of(this);
    }

    /** Returns a report for a console or a log: a timeline, the figures and the recommendation; 100 columns of ASCII. */
    public String toText() {
        return TextReport.of(this);
    }

    /**
     * Returns the turn as a Mermaid Gantt chart, to the millisecond, with the critical path marked; the 200 weightiest steps where
     * there are more.
     */
    public String toMermaid() {
        return MermaidGantt.of(this);
    }

    /** Returns the turn as an SVG image that needs nothing else; the 200 weightiest steps where there are more. */
    public String toSvg() {
        return SvgTimeline.of(this);
    }

    /**
     * Returns the turn as JSON in the Trace Event Format, for {@code ui.perfetto.dev} or {@code chrome://tracing}: all steps, on
     * one track for each that ran at the same time. It holds names and call ids, but neither arguments nor results.
     */
    public String toTraceJson() {
        return TraceEvents.of(this);
    }

    @Override
    public String toString() {
        return "RunProfile[" + steps.size() + " steps, " + wallTime + ", " + scheduling + "]";
    }
}
