package dev.toolwave.runtime.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Toolwave;

/**
 * The input of one node for another process. Immutable.
 *
 * @param node the node
 * @param json the tool, the arguments and the outcomes of upstreams, for {@link Toolwave#runNode}; a replay of the same turn leads to
 *     the same bytes
 */
public record NodeTask(TurnPlan.Node node, String json) {

    /** Checks that nothing is null. */
    public NodeTask {
        requireNonNull(node, "node");
        requireNonNull(json, "json");
    }
}
