package dev.toolwave.runtime.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TypedCall;
import java.util.List;

/**
 * Runs the plan of a turn outside of the runtime's threads: in other processes, or on a durable workflow engine. Set it with {@link
 * Toolwave.Builder#planRunner}. Without one, the runtime runs every node itself and converts nothing to JSON.
 *
 * <p>{@link #of} is enough for most applications. Scheduling, limits, timeouts and retries stay in this process; only the nodes run
 * elsewhere:
 *
 * <pre>{@code
 * Toolwave here = Toolwave.builder()
 *         .toolset(tools)
 *         .planRunner(PlanRunner.of(task -> worker.send(task.json())))
 *         .build();
 *
 * // In the other process, with the same toolsets:
 * String answer = there.runNode(json);
 * }</pre>
 *
 * <p>A workflow engine drives {@link TurnPlan#steps} from its workflow. The plan and the steps depend only on the calls and on the
 * order and outcomes of finished nodes, so that a replay requests the same nodes with the same bytes. Map
 *
 * <ul>
 *   <li>a node to an activity: its input is {@link NodeTask#json()}, its result what {@link Toolwave#runNode} returns;
 *   <li>{@link TurnPlan.Node#timeout} to the time limit of one attempt (Temporal: {@code startToCloseTimeout});
 *   <li>{@link dev.toolwave.runtime.spi.ToolPolicy#retry} to the retry policy of the activity. Steps never retry, so that attempts
 *       do not multiply. The answer of a failed node contains whether the policy of the tool would retry;
 *   <li>{@link dev.toolwave.runtime.spi.ToolPolicy#maxConcurrency} to a task queue or the like, because steps do not limit
 *       concurrency;
 *   <li>{@link TurnPlan#remaining} to a timer that calls {@link PlanSteps#timeUp}, and cancellation to {@link PlanSteps#cancel};
 *   <li>the id of the workflow run and {@link TurnPlan.Node#key} to an idempotency key. Leave out the number of the attempt.
 * </ul>
 *
 * <p>An outcome is a JSON object: {@code {"ok":true,"value":...}}, without {@code value} if the tool returns nothing, or {@code
 * {"ok":false,"reason":"FAILED","tool":...,"message":...}}. Tasks and outcomes contain arguments and results in plain text, so
 * protect the connection and the history of a workflow engine accordingly. They never contain messages of unexpected exceptions.
 *
 * <p>A tool that other tools depend on must return a type that can be read back from JSON; otherwise it fails before it starts, with
 * a message that says so. The result of any other tool stays JSON: its {@link Outcome} has a {@link ToolContent.Json}. The arguments
 * of a {@link TypedCall} are written as JSON first and must then match the schema, as those of a model must; if they cannot be
 * written, or if the result could not be read back, the call fails before anything starts.
 *
 * <p>Called on the thread that runs the turn. Must be thread-safe if several turns run at the same time.
 */
@FunctionalInterface
public interface PlanRunner {

    /**
     * Runs a plan.
     *
     * @return one outcome per node as JSON, in the order of {@link TurnPlan#nodes}. A node fails if its outcome is missing or cannot
     *     be read
     * @throws Exception if the runner cannot continue; the nodes without an outcome fail
     */
    List<String> run(TurnPlan plan) throws Exception;

    /**
     * Returns a runner that schedules as the runtime does by itself, with its limits, timeouts, retries and listeners, and passes
     * each attempt of a node to a function.
     *
     * @param nodes called on the threads of tools, on several at the same time
     */
    static PlanRunner of(NodeRunner nodes) {
        return plan -> plan.run(nodes);
    }

    /** Runs one node elsewhere. */
    @FunctionalInterface
    interface NodeRunner {

        /**
         * Runs one attempt of a node. The thread is interrupted if the outcome is no longer needed.
         *
         * @return what {@link Toolwave#runNode} returned
         * @throws Exception if the outcome of the node is unknown; the attempt fails, and the node is tried again only if the policy
         *     of the tool allows it
         */
        String run(NodeTask task) throws Exception;
    }
}
