package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import org.jspecify.annotations.Nullable;

/** A call with arguments that fit the tool's schema. */
public record DecodedCall(RegisteredTool tool, Arguments arguments) {

    /** Returns the argument that a node of the plan reads at one of its own positions. */
    public @Nullable Object argument(PlanNode node, int position) {
        return arguments.get(node.arguments().get(position));
    }

    /**
     * Runs a node of the plan. Returns the value inside a {@code CompletionStage} or {@code Optional}.
     *
     * @throws Exception if the tool threw one
     */
    public @Nullable Object invoke(int node, Inputs inputs) throws Exception {
        return ReturnValues.unwrap(tool.toolset().invoke(tool.index(), node, arguments, inputs));
    }

    /** Returns whether an argument replaces the upstream of an edge. */
    public boolean overrides(PlanEdge edge) {
        return edge.overriddenBy() >= 0 && arguments.get(edge.overriddenBy()) != null;
    }

    /** Returns whether an argument replaces any upstream of the plan. */
    public boolean overridesAny() {
        for (PlanNode node : tool.plan().nodes()) {
            for (PlanEdge edge : node.edges()) {
                if (overrides(edge)) {
                    return true;
                }
            }
        }
        return false;
    }
}
