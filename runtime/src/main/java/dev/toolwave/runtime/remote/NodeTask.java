package dev.toolwave.runtime.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Toolwave;

/**
 * What another process needs to run one node. Immutable.
 *
 * @param node the node
 * @param json the tool, the arguments and the outcomes of upstreams, for {@link Toolwave#runNode}; the same bytes each time that the
 *     same turn comes to this node in the same way
 */
public record NodeTask(TurnPlan.Node node, String json) {

    /** Checks that nothing is null. */
    public NodeTask {
        requireNonNull(node, "node");
        requireNonNull(json, "json");
    }
}
