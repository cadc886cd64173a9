package dev.toolwave.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told how turns go. Methods are called in order for each turn, on a thread of the runtime's own, so that a slow listener
 * delays no tool; what it throws is logged and ignored. All methods do nothing by default.
 */
public interface ToolListener {

    /**
     * A turn is about to run.
     *
     * @param turn a number that tells turns of one runtime apart
     * @param calls the calls, in the model's order
     * @param nodes how many nodes the merged plan has
     * @param waves how many waves it has
     */
    record TurnStarted(long turn, List<ToolCall> calls, int nodes, int waves) {}

    /**
     * A tool is about to run.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param toolName the tool
     * @param wave its wave, from 1
     * @param attempt the attempt, from 1
     */
    record ToolStarted(long turn, int node, String toolName, int wave, int attempt) {}

    /**
     * The outcome of a tool is known; also for one that never started.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param toolName the tool
     * @param wave its wave, from 1
     * @param outcome its outcome, with the value or the exception itself
     * @param time how long it ran
     * @param attempts how often it was tried
     */
    record ToolFinished(
            long turn, int node, String toolName, int wave, Outcome<?> outcome, Duration time, int attempts) {}

    /**
     * A tool says how far it is.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param toolName the tool
     * @param done how much is done
     * @param total how much there is, negative where unknown
     * @param message a few words for a person
     */
    record ToolProgress(
            long turn,
            int node,
            String toolName,
            long done,
            long total,
            @Nullable String message) {}

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

    /** Is told that all calls of a turn are answered. */
    default void turnFinished(TurnFinished event) {}
}
