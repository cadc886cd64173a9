package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;

/** Executes the plans of turns. Thread-safe. */
public interface TurnExecutor {

    /** Returns whether tools run in this process. */
    boolean isLocal();

    /** Executes the plan of a turn and answers its valid calls. */
    ExecutedTurn execute(Turn turn);

    /** Executes the plan of a turn with one call. Returns the outcome and writes no JSON. */
    Outcome<?> executeForOutcome(Turn turn);

    /** Prepares a call made in Java. */
    default ReadCall prepareTyped(ValidCall call) {
        return call;
    }
}
