package dev.toolwave.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receives events about turns and their tools. The methods are called one at a time and, for each turn, in order. Exceptions that
 * they throw are logged and ignored.
 *
 * <p>A listener of {@link Toolwave.Builder#listener} receives the events of all turns on a thread of its own, possibly some
 * milliseconds late, and does not delay tools; if it is too slow, it misses events, and starts and ends of turns last. A listener
 * of {@link TurnOptions#listener} receives all events of its turn before {@code run} returns.
 *
 * <p>All methods do nothing by default. Events whose method is not overridden are not created.
 */
public interface ToolListener {

    /**
     * A turn starts.
     *
     * @param turn the number of the turn, unique within one runtime
     * @param turnId the id that the application set with {@link TurnOptions#turnId}; empty if it set none
     * @param calls the calls in the order of the model
     * @param waveSizes the number of nodes of each wave of the turn's plan, starting with the first wave
     */
    record TurnStarted(long turn, String turnId, List<ToolCall> calls, List<Integer> waveSizes) {

        /** Copies the lists. */
        public TurnStarted {
            calls = List.copyOf(calls);
            waveSizes = List.copyOf(waveSizes);
        }

        /** Returns the number of nodes of the plan. */
        public int nodes() {
            return waveSizes.stream().mapToInt(size -> size).sum();
        }

        /** Returns the number of waves of the plan. */
        public int waves() {
            return waveSizes.size();
        }
    }

    /**
     * An attempt of a tool starts.
     *
     * @param turn the number of the turn
     * @param turnId the application's id of the turn; empty if it set none
     * @param node the index of the node in the plan
     * @param toolName the name of the tool
     * @param callIds the ids of the calls that need the tool, in order: several if equal reads were merged or an upstream is
     *     shared
     * @param wave the wave, starting at 1
     * @param attempt the number of the attempt, starting at 1
     */
    record ToolStarted(
            long turn, String turnId, int node, String toolName, List<String> callIds, int wave, int attempt) {

        /** Copies the list. */
        public ToolStarted {
            callIds = List.copyOf(callIds);
        }
    }

    /**
     * The outcome of a tool is known, whether or not it started.
     *
     * @param turn the number of the turn
     * @param turnId the application's id of the turn; empty if it set none
     * @param node the index of the node in the plan
     * @param toolName the name of the tool
     * @param callIds the ids of the calls that need the tool, as in {@link ToolStarted}
     * @param wave the wave, starting at 1
     * @param outcome the outcome, with the value or the exception
     * @param time how long the last attempt ran
     * @param attempts the number of attempts
     */
    record ToolFinished(
            long turn,
            String turnId,
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
     * A tool reports its progress.
     *
     * @param turn the number of the turn
     * @param turnId the application's id of the turn; empty if it set none
     * @param node the index of the node in the plan
     * @param toolName the name of the tool
     * @param callIds the ids of the calls that need the tool, as in {@link ToolStarted}
     * @param done the amount of work done, in the unit of the tool
     * @param total the total amount of work, negative if unknown
     * @param message a short description for a person
     */
    record ToolProgress(
            long turn,
            String turnId,
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
     * The progress of a turn: sent when a tool has started and when its outcome is known. The numbers are totals, so a listener that
     * missed an event is up to date again after the next one.
     *
     * @param turn the number of the turn
     * @param turnId the application's id of the turn; empty if it set none
     * @param all the progress of the whole turn
     * @param wave the wave of the tool, starting at 1
     * @param inWave the progress of that wave
     */
    record TurnProgress(long turn, String turnId, Progress all, int wave, Progress inWave) {}

    /**
     * Numbers of finished, running and total nodes.
     *
     * @param done the number of nodes with an outcome
     * @param running the number of nodes that have started and have no outcome yet
     * @param total the number of nodes
     */
    record Progress(int done, int running, int total) {}

    /**
     * A turn ends.
     *
     * @param turn the number of the turn
     * @param turnId the application's id of the turn; empty if it set none
     * @param result the results and the profile
     */
    record TurnFinished(long turn, String turnId, TurnResult result) {}

    /** Called when a turn starts. */
    default void turnStarted(TurnStarted event) {}

    /** Called when an attempt of a tool starts. */
    default void toolStarted(ToolStarted event) {}

    /** Called when a tool reports its progress. */
    default void toolProgress(ToolProgress event) {}

    /** Called when the outcome of a tool is known. */
    default void toolFinished(ToolFinished event) {}

    /** Called after {@link #toolStarted} and {@link #toolFinished} with the progress of the turn. */
    default void turnProgress(TurnProgress event) {}

    /** Called when all calls of a turn are answered. */
    default void turnFinished(TurnFinished event) {}
}
