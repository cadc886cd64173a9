package dev.toolwave.runtime.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Toolwave;
import java.util.List;

/**
 * A run of a plan that the caller drives: it reports how nodes ended and gets the nodes to run next. Waves, skipped nodes, optional
 * upstreams and aborts are decided here, as in a local run. The caller is responsible for attempts, timeouts, retries and concurrency
 * limits.
 *
 * <p>Uses no thread, clock or randomness: the same method calls in the same order return the same steps, so a workflow may be
 * replayed. Not thread-safe.
 */
public interface PlanSteps {

    /** A command to the caller. */
    sealed interface Step {

        /** Run a node, with all its attempts, and report its outcome. The most urgent node comes first. */
        record Run(NodeTask task) implements Step {}

        /** Interrupt a running node. Its outcome is already decided and will not change. */
        record Interrupt(TurnPlan.Node node) implements Step {}
    }

    /** Returns the first steps. Call it once, before any other method. */
    List<Step> start();

    /**
     * Reports the outcome of a node and returns the next steps. Has no effect if the node is not running.
     *
     * @param node the index of the node
     * @param outcomeJson what {@link Toolwave#runNode} returned; anything else is a failure of the node
     */
    List<Step> ended(int node, String outcomeJson);

    /**
     * Reports that a node ended without an outcome and returns the next steps.
     *
     * @param node the index of the node
     * @param reason {@code TIMED_OUT} if it exceeded its time limit; anything else is a failure
     * @param message a sentence that the model may read
     */
    List<Step> failed(int node, Outcome.Reason reason, String message);

    /** Ends the turn because its time is up, and returns the nodes to interrupt. */
    List<Step> timeUp();

    /** Ends the turn because it is cancelled, and returns the nodes to interrupt. */
    List<Step> cancel();

    /** Returns whether every node has an outcome. */
    boolean isOver();

    /**
     * Returns the outcomes of all nodes, as {@link PlanRunner#run} has to return them.
     *
     * @throws IllegalStateException if the run is not over
     */
    List<String> outcomes();
}
