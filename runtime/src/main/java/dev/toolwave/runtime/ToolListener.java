package dev.toolwave.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told how turns go. Methods are called in order for each turn, on a thread of the runtime's own, so that a slow listener
 * delays no tool; what it throws is logged and ignored. Where it is too slow for what goes on, it misses events, the beginning
 * and the end of a turn last. It may hear of something some milliseconds late.
 *
 * <p>All methods do nothing by default, and one that a listener inherits from here is never called: what it would have been
 * told costs nothing.
 */
public interface ToolListener {

    /**
     * A turn is about to run.
     *
     * @param turn a number that tells turns of one runtime apart
     * @param calls the calls, in the model's order
     * @param waveSizes how many nodes each wave of the merged plan has, from the first wave on
     */
    record TurnStarted(long turn, List<ToolCall> calls, List<Integer> waveSizes) {

        /** Copies the lists. */
        public TurnStarted {
            calls = List.copyOf(calls);
            waveSizes = List.copyOf(waveSizes);
        }

        /** Returns how many nodes the merged plan has. */
        public int nodes() {
            return waveSizes.stream().mapToInt(size -> size).sum();
        }

        /** Returns how many waves the merged plan has. */
        public int waves() {
            return waveSizes.size();
        }
    }

    /**
     * A tool is about to run.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param toolName the tool
     * @param callIds the calls that it works for, in their order: several where equal reads were merged or an upstream is
     *     shared, and the same one for all tools of a composite
     * @param wave its wave, from 1
     * @param attempt the attempt, from 1
     */
    record ToolStarted(long turn, int node, String toolName, List<String> callIds, int wave, int attempt) {

        /** Copies the list. */
        public ToolStarted {
            callIds = List.copyOf(callIds);
        }
    }

    /**
     * The outcome of a tool is known; also for one that never started.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param toolName the tool
     * @param callIds the calls that it works for, as in {@link ToolStarted}
     * @param wave its wave, from 1
     * @param outcome its outcome, with the value or the exception itself
     * @param time how long it ran
     * @param attempts how often it was tried
     */
    record ToolFinished(
            long turn,
            int node,
            String toolName,
            List<String> callIds,
            int wave,
            Outcome<?> outcome,
            Duration time,
            int attempts) {

        /** Copies the list. */
        public ToolFinished {
            callIds = List.copyOf(callIds);
        }
    }

    /**
     * A tool says how far it is.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param toolName the tool
     * @param callIds the calls that it works for, as in {@link ToolStarted}
     * @param done how much is done
     * @param total how much there is, negative where unknown
     * @param message a few words for a person
     */
    record ToolProgress(
            long turn,
            int node,
            String toolName,
            List<String> callIds,
            long done,
            long total,
            @Nullable String message) {

        /** Copies the list. */
        public ToolProgress {
            callIds = List.copyOf(callIds);
        }
    }

    /**
     * A turn has come further: a tool has started, or the outcome of one is known. These are counts, not changes, so a listener
     * that has missed an event is right again with the next one.
     *
     * @param turn the turn's number
     * @param all how far the turn is
     * @param wave the wave of the tool, from 1
     * @param inWave how far that wave is
     */
    record TurnProgress(long turn, Progress all, int wave, Progress inWave) {}

    /**
     * How many nodes are how far.
     *
     * @param done how many have an outcome
     * @param running how many have started and have none yet
     * @param total how many there are
     */
    record Progress(int done, int running, int total) {}

    /**
     * All calls of a turn are answered.
     *
     * @param turn the turn's number
     * @param result the answers and the profile
     */
    record TurnFinished(long turn, TurnResult result) {}

    /** Is told that a turn is about to run. */
    default void turnStarted(TurnStarted event) {}

    /** Is told that a tool is about to run. */
    default void toolStarted(ToolStarted event) {}

    /** Is told that a tool says how far it is. */
    default void toolProgress(ToolProgress event) {}

    /** Is told that the outcome of a tool is known. */
    default void toolFinished(ToolFinished event) {}

    /** Is told how far a turn is, behind the event of the tool that has brought it there. */
    default void turnProgress(TurnProgress event) {}

    /** Is told that all calls of a turn are answered. */
    default void turnFinished(TurnFinished event) {}
}
