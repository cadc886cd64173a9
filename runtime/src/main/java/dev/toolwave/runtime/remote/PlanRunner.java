package dev.toolwave.runtime.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TypedCall;
import java.util.List;

/**
 * Runs the plan of a turn somewhere else than on the threads of the runtime: in other processes, or on a durable workflow engine.
 * Chosen with {@link Toolwave.Builder#planRunner}; without one, the runtime runs every node itself and writes nothing as JSON.
 *
 * <p>Most need {@link #of} alone, which keeps scheduling, limits, timeouts and retries here and has only the nodes run elsewhere:
 *
 * <pre>{@code
 * Toolwave here = Toolwave.builder().toolset(tools).planRunner(PlanRunner.of(task -> worker.ask(task.json()))).build();
 *
 * // and in the other process, with the same toolsets:
 * String answer = there.runNode(question);
 * }</pre>
 *
 * <p>A workflow engine drives {@link TurnPlan#steps} from its workflow instead. The plan and the steps are a pure function of the
 * calls and of how nodes ended, in that order, so a replay asks for the same nodes with the same bytes. What it maps onto what:
 *
 * <ul>
 *   <li>a node to an activity: its input is {@link NodeTask#json()}, its result what {@link Toolwave#runNode} gives;
 *   <li>{@link TurnPlan.Node#timeout} to the limit on one attempt (Temporal: {@code startToCloseTimeout});
 *   <li>{@link dev.toolwave.runtime.spi.ToolPolicy#retry} to the activity's retry policy. Steps never retry: retries must be in
 *       one layer, or three times three attempts are nine. An answer says whether the tool's policy would try again, so the activity
 *       can fail where it would;
 *   <li>{@link dev.toolwave.runtime.spi.ToolPolicy#maxConcurrency} to a task queue or the like, since steps know no permits;
 *   <li>{@link TurnPlan#remaining} to a timer that calls {@link PlanSteps#timeUp}, and a cancelled workflow to {@link PlanSteps#cancel};
 *   <li>the id of the run with {@link TurnPlan.Node#key} to an idempotency key, without the number of the attempt.
 * </ul>
 *
 * <p>An outcome is a JSON object: {@code {"ok":true,"value":...}}, where a tool that returns nothing has no value, or {@code
 * {"ok":false,"reason":"FAILED","tool":...,"message":...}}. Arguments and results are in there as they are, so who may read the wire
 * or the history of an engine may read them; texts of unexpected exceptions are not.
 *
 * <p>A tool whose dependents take its result must have one that can be read back; where nothing was generated for its type, it fails
 * before it starts, and says so. The result of a tool on which nobody depends stays JSON: its {@link Outcome} holds a {@link
 * ToolContent.Json}. The arguments of a {@link TypedCall} are written first, by generated code, and must then fit the schema as
 * those of a model must; where they cannot be written, or the result could not be read back, the call fails before anything starts.
 *
 * <p>Called on the thread that runs the turn; must be thread-safe where several turns run at the same time.
 */
@FunctionalInterface
public interface PlanRunner {

    /**
     * Runs a plan.
     *
     * @return one outcome for each node, as JSON, in the order of {@link TurnPlan#nodes}. Each node for which there is none, or one
     *     that cannot be read, has failed
     * @throws Exception where the runner cannot go on; the nodes that have no outcome yet have failed
     */
    List<String> run(TurnPlan plan) throws Exception;

    /**
     * Returns a runner that schedules as the runtime does without one, with its limits, timeouts, retries and listeners, and gives
     * each attempt of a node to this function.
     *
     * @param nodes called on the threads of tools, several at the same time
     */
    static PlanRunner of(NodeRunner nodes) {
        return plan -> plan.run(nodes);
    }

    /** Runs one node somewhere else. */
    @FunctionalInterface
    interface NodeRunner {

        /**
         * Runs a node, once. Is interrupted where nobody waits for the outcome any more.
         *
         * @return what {@link Toolwave#runNode} gave
         * @throws Exception where it cannot be known what became of the node; it has failed then, and is tried again only where the
         *     tool's policy says so
         */
        String run(NodeTask task) throws Exception;
    }
}
