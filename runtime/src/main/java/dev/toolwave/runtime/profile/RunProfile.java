package dev.toolwave.runtime.profile;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.internal.profile.CriticalPath;
import dev.toolwave.runtime.internal.profile.MermaidGantt;
import dev.toolwave.runtime.internal.profile.Recommendation;
import dev.toolwave.runtime.internal.profile.Replay;
import dev.toolwave.runtime.internal.profile.SvgTimeline;
import dev.toolwave.runtime.internal.profile.TextReport;
import dev.toolwave.runtime.internal.profile.TimeText;
import dev.toolwave.runtime.internal.profile.TraceEvents;
import dev.toolwave.runtime.internal.profile.Tracks;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of how a turn spent its time: the start and end of each step, the concurrency, and the waiting times. {@link #toText}
 * prints all of it. Immutable and thread-safe. All times are offsets from the start of the turn on the monotonic clock.
 */
public final class RunProfile {

    /**
     * One run of a tool in the turn's plan. Equal reads of several calls are one step.
     *
     * @param toolName the name of the tool
     * @param callIds the ids of the calls that needed the step
     * @param wave the wave, starting at 1
     * @param upstreams the indexes of the steps that it waited for, in {@link RunProfile#steps}
     * @param start when it started, null if it did not
     * @param end when its outcome was known
     * @param reason why it has no value, null if it has one
     * @param attempts the number of attempts
     * @param abandoned whether it was still running when the turn ended
     * @param items the items of its calls of {@link ToolContext#parallel}
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

        /** Creates a step without items. */
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

        /** Returns how long it ran, zero if it did not start. */
        public Duration time() {
            return start == null ? Duration.ZERO : end.minus(start);
        }

        /** Returns the total time that the step and its items ran, without the time that the step waited for its items. */
        public Duration work() {
            Duration work = time().plus(items.time()).minus(items.waitTime());
            return work.isNegative() ? Duration.ZERO : work;
        }
    }

    /**
     * The items that one step processed with {@link ToolContext#parallel}, in all calls together. If there are many, only the
     * longest are recorded one by one.
     *
     * @param longest the longest items, at most 100, in the order of their start
     * @param omittedCount the number of other items
     * @param omittedTime the total time that the other items ran
     * @param maxConcurrent the maximum number of items that ran at the same time, including those that waited for items of their
     *     own
     * @param waitTime the total time that the tool waited for its items, and items for items of their own
     */
    public record Items(
            List<Item> longest, int omittedCount, Duration omittedTime, int maxConcurrent, Duration waitTime) {

        /** The items of a step that processed none. */
        public static final Items NONE = new Items(List.of(), 0, Duration.ZERO, 0, Duration.ZERO);

        /** Copies the list. */
        public Items {
            longest = List.copyOf(longest);
        }

        /** Returns the number of items. */
        public int count() {
            return longest.size() + omittedCount;
        }

        /** Returns the total time that all items ran. */
        public Duration time() {
            return longest.stream().map(Item::time).reduce(omittedTime, Duration::plus);
        }

        /** Returns the longest item, the first of several; empty if there are no items. */
        public Optional<Item> slowest() {
            return longest.stream().reduce((a, b) -> a.time().compareTo(b.time()) >= 0 ? a : b);
        }
    }

    /**
     * One item of a {@link ToolContext#parallel}.
     *
     * @param index its index in the list, starting at 0
     * @param start when it started, null if it did not
     * @param end when its outcome was known
     * @param reason why it has no value, null if it has one
     */
    public record Item(int index, @Nullable Duration start, Duration end, Outcome.@Nullable Reason reason) {

        /** Returns how long it ran, zero if it did not start. */
        public Duration time() {
            return start == null ? Duration.ZERO : end.minus(start);
        }
    }

    /**
     * The time that one tool took.
     *
     * @param toolName the name of the tool, followed by {@code []} for its items
     * @param runs the number of its steps or items
     * @param total the total time of the runs
     * @param longest the time of the longest run
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

    /** The {@link #maxConcurrency} of a profile that does not know it. */
    public static final int UNKNOWN_CONCURRENCY = 0;

    private final List<Step> steps;
    private final Duration wallTime;
    private final Scheduling scheduling;
    private final int mergedCalls;
    private final int maxConcurrency;

    private RunProfile(
            List<Step> steps, Duration wallTime, Scheduling scheduling, int mergedCalls, int maxConcurrency) {
        this.steps = List.copyOf(steps);
        this.wallTime = requireNonNull(wallTime, "wallTime");
        this.scheduling = requireNonNull(scheduling, "scheduling");
        this.mergedCalls = mergedCalls;
        this.maxConcurrency = maxConcurrency;
        for (int step = 0; step < this.steps.size(); step++) {
            for (int upstream : this.steps.get(step).upstreams()) {
                if (upstream < 0 || upstream >= step) {
                    throw new IllegalArgumentException("step " + step + " cannot follow step " + upstream);
                }
            }
        }
    }

    /**
     * Creates a profile of a turn with an unknown concurrency limit, for tests of an application.
     *
     * @param steps the steps, upstreams first
     * @param wallTime how long the turn took
     * @param scheduling how it was scheduled
     * @param mergedCalls how many steps were saved because equal reads ran once
     * @throws IllegalArgumentException if a step comes before one of its upstreams
     */
    public static RunProfile of(List<Step> steps, Duration wallTime, Scheduling scheduling, int mergedCalls) {
        return of(steps, wallTime, scheduling, mergedCalls, UNKNOWN_CONCURRENCY);
    }

    /**
     * Creates a profile of a turn, as {@link #of(List, Duration, Scheduling, int)} does.
     *
     * @param maxConcurrency the runtime's maximum number of tools at the same time, or {@link #UNKNOWN_CONCURRENCY}
     */
    public static RunProfile of(
            List<Step> steps, Duration wallTime, Scheduling scheduling, int mergedCalls, int maxConcurrency) {
        return new RunProfile(steps, wallTime, scheduling, mergedCalls, maxConcurrency);
    }

    /** Returns the steps of the turn's plan, upstreams first. */
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

    /** Returns how many steps were saved because equal reads ran once. */
    public int mergedCalls() {
        return mergedCalls;
    }

    /** Returns the runtime's maximum number of tools at the same time, or {@link #UNKNOWN_CONCURRENCY}. */
    public int maxConcurrency() {
        return maxConcurrency;
    }

    /** Returns the total time that all steps and their items ran: the time of the turn if nothing had run at the same time. */
    public Duration totalWork() {
        return steps.stream().map(Step::work).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the average number of tools that ran at the same time: total work by wall time; 0 if the turn took no time. */
    public double parallelizationRatio() {
        return TimeText.share(totalWork(), wallTime);
    }

    /** Returns the maximum number of tools that ran at the same time. A tool with items counts as its maximum number of items. */
    public int peakConcurrency() {
        return Tracks.weighted(steps).count();
    }

    /**
     * Returns how close the turn came to the shortest time that its dependencies allow: the time of the critical path by the wall
     * time. 1 is the best value; 0 if the turn took no time.
     */
    public double efficiency() {
        return TimeText.share(criticalTime(), wallTime);
    }

    /**
     * Returns the tools with the longest single runs, the longest first. The items of a tool are an entry of their own.
     *
     * @param limit the maximum number of entries
     * @throws IllegalArgumentException if {@code limit} is negative
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

    /** Returns the chain of dependent steps that took the longest; empty if nothing ran. */
    public List<Step> criticalPath() {
        return CriticalPath.of(steps).steps().stream().map(steps::get).toList();
    }

    /** Returns the total time of the critical path. No turn with these dependencies and tools can be shorter. */
    public Duration criticalTime() {
        return CriticalPath.of(steps).time();
    }

    /**
     * Returns the total time that steps waited for their wave although their inputs were ready; zero with {@link
     * Scheduling#EAGER}.
     */
    public Duration waveIdleTime() {
        return Replay.of(steps, scheduling).waveIdleTime();
    }

    /**
     * Returns how much time {@link Scheduling#EAGER} would have saved if each step had taken and waited as long as it did; zero if
     * the turn ran with it.
     */
    public Duration eagerTimeSaved() {
        return Replay.of(steps, scheduling).eagerTimeSaved();
    }

    /** Returns the number of retries. */
    public int retries() {
        return steps.stream().mapToInt(step -> Math.max(0, step.attempts() - 1)).sum();
    }

    /** Returns the steps that were still running when the turn ended. */
    public List<Step> abandoned() {
        return steps.stream().filter(Step::abandoned).toList();
    }

    /** Returns a sentence that recommends what would make such a turn faster, if anything would. */
    public String recommendation() {
        return Recommendation.of(this);
    }

    /** Returns a report for a console or a log: a timeline, figures and the recommendation; at most 100 columns of ASCII. */
    public String toText() {
        return TextReport.of(this);
    }

    /**
     * Returns the turn as a Mermaid Gantt chart in milliseconds, with the critical path marked. If there are more than 200 steps, it
     * shows the critical path and the longest ones.
     */
    public String toMermaid() {
        return MermaidGantt.of(this);
    }

    /** Returns the turn as a standalone SVG image, with at most 200 steps as in {@link #toMermaid}. */
    public String toSvg() {
        return SvgTimeline.of(this);
    }

    /**
     * Returns all steps as JSON in the Trace Event Format, for {@code ui.perfetto.dev} or {@code chrome://tracing}. It contains
     * names and call ids, but neither arguments nor results.
     */
    public String toTraceJson() {
        return TraceEvents.of(this);
    }

    @Override
    public String toString() {
        return "RunProfile[" + steps.size() + " steps, " + wallTime + ", " + scheduling + "]";
    }
}
