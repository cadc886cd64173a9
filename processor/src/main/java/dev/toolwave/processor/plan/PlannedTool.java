package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.ToolMethod;
import java.util.List;
import java.util.Optional;

/**
 * The results of the planner for a tool.
 *
 * @param tool the tool
 * @param signature its parameters, with those of its upstreams
 * @param conflicts the conflicts in the signature that the author must or should resolve
 * @param graph the nodes, with the author's edges only; empty if the signature has an error
 * @param plan the plan; empty if the signature has an error or if writes have no order
 */
public record PlannedTool(
        ToolMethod tool,
        Signature signature,
        List<LiftingConflict> conflicts,
        Optional<PlanGraph> graph,
        Optional<ToolPlan> plan) {

    /** Copies the list. */
    public PlannedTool {
        conflicts = List.copyOf(conflicts);
    }
}
