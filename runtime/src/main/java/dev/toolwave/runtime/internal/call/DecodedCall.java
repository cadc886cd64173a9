package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import org.jspecify.annotations.Nullable;

/**
 * A call whose arguments are known to be sound.
 *
 * @param tool what is called
 * @param arguments its arguments
 */
public record DecodedCall(RegisteredTool tool, Arguments arguments) {

    /** Returns the argument that a node of the plan reads at a position of its own. */
    @Nullable
    public Object argument(PlanNode node, int position) {
        return arguments.get(node.arguments().get(position));
    }

    /**
     * Runs a node of the plan and returns its value, without what may be around it.
     *
     * @throws Exception what the tool has thrown
     */
    @Nullable
    public Object invoke(int node, Inputs inputs) throws Exception {
        return ReturnValues.valueOf(tool.toolset().invoke(tool.index(), node, arguments, inputs));
    }

    /** Returns whether the call itself gives what the edge would bring. */
    public boolean overrides(PlanEdge edge) {
        return edge.overriddenBy() >= 0 && arguments.get(edge.overriddenBy()) != null;
    }

    /** Returns whether the call itself gives what any edge of the plan would bring. */
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
