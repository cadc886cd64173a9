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
 * The merged plan of one turn, as a {@link PlanRunner} gets it: what runs, what waits for what, and the means to run it. The same calls
 * give the same plan, node by node and byte by byte.
 *
 * <p>The nodes are immutable and may be kept; the rest is valid until {@link PlanRunner#run} returns, on its thread.
 */
public interface TurnPlan {

    /** Returns the nodes, each after its upstreams. */
    List<Node> nodes();

    /** Returns the plan as a JSON object, for an engine that keeps it beside the run. */
    String toJson();

    /** Returns how long the turn may still take, at least zero; empty where nothing limits it. Looks at the clock. */
    Optional<Duration> remaining();

    /** Returns what the application has said of the turn, such as the tenant; it is not part of a task. */
    Map<String, Object> attributes();

    /**
     * Runs the plan on this runtime, with its limits, timeouts, retries and listeners; only the nodes run elsewhere.
     *
     * @return what {@link PlanRunner#run} is to return
     */
    List<String> run(NodeRunner nodes);

    /** Starts a run that the caller drives, step by step, with the runtime's {@link Scheduling}. */
    PlanSteps steps();

    /**
     * One tool in the plan.
     *
     * @param index its place in {@link #nodes}
     * @param key what tells it from all other nodes of the turn, such as {@code 2-forecast}; with the id of a run before it an
     *     idempotency key
     * @param tool the tool and how it may be run
     * @param timeout how long one attempt may take, the runtime's default included; empty where nothing limits it
     * @param wave its wave, from 1
     * @param height the longest path from it to a requested tool, which has height 1: what is higher is more urgent
     * @param upstreams what it needs, and what it only waits for
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
     * What a node needs of another.
     *
     * @param node the index of the other
     * @param kind what it needs
     * @param select the path into the other's result, empty for the whole of it
     */
    record Upstream(int node, EdgeKind kind, String select) {}
}
