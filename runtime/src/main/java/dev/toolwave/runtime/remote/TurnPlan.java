package dev.toolwave.runtime.remote;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.remote.PlanRunner.NodeRunner;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan of all calls of one turn, for a {@link PlanRunner}. Equal calls lead to an equal plan with the same bytes.
 *
 * <p>The nodes are immutable and may be kept. Everything else may be used only on the thread of {@link PlanRunner#run} and until it
 * returns.
 */
public interface TurnPlan {

    /** Returns the nodes. Upstreams come first. */
    List<Node> nodes();

    /** Returns the plan as a JSON object, for an engine that stores it with the run. */
    String toJson();

    /** Returns how long the turn may still take, at least zero; empty if it has no time limit. */
    Optional<Duration> remaining();

    /** Returns the attributes of the turn, such as the tenant. Tasks do not contain them. */
    Map<String, Object> attributes();

    /**
     * Runs the plan on this runtime, with its limits, timeouts, retries and listeners. Only the nodes run elsewhere.
     *
     * @return the outcomes of all nodes, as {@link PlanRunner#run} has to return them
     */
    List<String> run(NodeRunner nodes);

    /** Returns a new run that the caller drives step by step, with the {@link Scheduling} of the runtime. */
    PlanSteps steps();

    /**
     * One tool of the plan.
     *
     * @param index the index in {@link #nodes}
     * @param key identifies the node within the turn, such as {@code 2-forecast}; prefix it with the id of the run for an idempotency
     *     key
     * @param tool the tool and its execution policy
     * @param timeout the time limit of one attempt, including the default of the runtime; empty if there is none
     * @param wave the wave, starting at 1
     * @param height the length of the longest path to a requested tool, which has height 1; higher nodes are more urgent
     * @param upstreams the nodes that it needs or waits for
     */
    record Node(
            int index,
            String key,
            ToolPolicy tool,
            Optional<Duration> timeout,
            int wave,
            int height,
            List<Upstream> upstreams) {

        /** Copies the list. */
        public Node {
            upstreams = List.copyOf(upstreams);
        }
    }

    /**
     * A dependency of a node on another.
     *
     * @param node the index of the other node
     * @param kind what the node needs from it
     * @param select the path into the result of the other node, empty for the whole result
     */
    record Upstream(int node, EdgeKind kind, String select) {}
}
