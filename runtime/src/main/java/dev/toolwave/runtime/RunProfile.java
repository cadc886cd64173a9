package dev.toolwave.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a turn went, in time: what ran when, how much of it at the same time, and what it waited for. Immutable. All times are
 * offsets from the start of the turn on the monotonic clock.
 */
public final class RunProfile {

    /** The profile of a turn in which nothing ran. */
    static final RunProfile EMPTY = new RunProfile(List.of(), Duration.ZERO, Scheduling.WAVES, 0);

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
            boolean abandoned) {

        /** Copies the lists. */
        public Step {
            callIds = List.copyOf(callIds);
            upstreams = List.copyOf(upstreams);
        }

        /** Returns how long it ran, zero where it never did. */
        public Duration time() {
            return start == null ? Duration.ZERO : end.minus(start);
        }
    }

    private final List<Step> steps;
    private final Duration wallTime;
    private final Scheduling scheduling;
    private final int mergedCalls;

    RunProfile(List<Step> steps, Duration wallTime, Scheduling scheduling, int mergedCalls) {
        this.steps = List.copyOf(steps);
        this.wallTime = wallTime;
        this.scheduling = scheduling;
        this.mergedCalls = mergedCalls;
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
}
