package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.ToolMethod;
import java.util.List;

/**
 * One tool in a plan.
 *
 * @param tool the tool
 * @param arguments for each of the tool's free (and overridable) parameters, in order, its index in the plan's signature
 * @param edges its upstreams: those of its parameters in order, then order-only ones, then the implicit ones of a writer
 * @param wave its wave, from 1
 * @param height its height; the requested tool has 1
 */
public record PlannedNode(ToolMethod tool, List<Integer> arguments, List<PlannedEdge> edges, int wave, int height) {

    /** Copies the lists. */
    public PlannedNode {
        arguments = List.copyOf(arguments);
        edges = List.copyOf(edges);
    }
}
