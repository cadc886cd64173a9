package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import java.util.List;

/**
 * What runs when a tool is called, and what the model must give for it.
 *
 * @param tool the tool
 * @param signature the free parameters of the whole plan: the tool's own as declared, then the lifted ones in edge order
 * @param nodes the nodes, upstreams first, the tool itself last
 * @param effect READ only if every node is; else the strongest effect of all
 */
public record ToolPlan(ToolMethod tool, List<LiftedParameter> signature, List<PlannedNode> nodes, Effect effect) {

    /** Copies the lists. */
    public ToolPlan {
        signature = List.copyOf(signature);
        nodes = List.copyOf(nodes);
    }
}
