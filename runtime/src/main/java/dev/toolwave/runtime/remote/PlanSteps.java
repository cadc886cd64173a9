package dev.toolwave.runtime.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Toolwave;
import java.util.List;

/**
 * A run of a plan that somebody else drives: it is told how nodes ended and says which to run next. What is skipped, what can be done
 * without, waves, and a failure that aborts the turn are decided here, as for a local run; attempts, timeouts, retries and permits are
 * the driver's.
 *
 * <p>It has no thread, clock or randomness: the same calls in the same order give the same steps, so a workflow may be replayed. Not
 * thread-safe.
 */
public interface PlanSteps {

    /** What the driver is to do. */
    sealed interface Step {

        /** Run a node, with all its attempts, and tell its outcome. The most urgent one comes first. */
        record Run(NodeTask task) implements Step {}

        /** Nobody needs the running node any more: its outcome is known already, and will not change. */
        record Interrupt(TurnPlan.Node node) implements Step {}
    }

    /** Returns the first steps; to be called once, before all else. */
    List<Step> start();

    /**
     * Tells how a node has ended, and returns what follows. An outcome for a node that does not run, or not any more, changes nothing.
     *
     * @param node the node's index
     * @param outcomeJson what {@link Toolwave#runNode} gave; anything else is a failure of the node
     */
    List<Step> ended(int node, String outcomeJson);

    /**
     * Tells that a node has no outcome of its own, and returns what follows.
     *
     * @param node the node's index
     * @param reason {@code TIMED_OUT} where it took too long; anything else is a failure
     * @param message a sentence that the model may read
     */
    List<Step> failed(int node, Outcome.Reason reason, String message);

    /** Ends the turn, since its time is up, and returns what is to be interrupted. */
    List<Step> timeUp();

    /** Ends the turn, since nobody wants its results, and returns what is to be interrupted. */
    List<Step> cancel();

    /** Returns whether every node has its outcome. */
    boolean isOver();

    /**
     * Returns what {@link PlanRunner#run} is to return.
     *
     * @throws IllegalStateException where the run is not over
     */
    List<String> outcomes();
}
