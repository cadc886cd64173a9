package dev.toolwave.processor.render;

import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.schema.DistinctNames;
import dev.toolwave.processor.render.schema.ResultTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A tool that others depend on and whose result can be written and read.
 *
 * @param tool the tool
 * @param result its result, with names for types that are distinct in the toolset
 */
record UpstreamResult(ToolMethod tool, ToolReturn result) {

    /** Returns the upstreams of these plans, in the order of the nodes. */
    static List<UpstreamResult> of(List<ToolPlan> plans, DistinctNames names, Predicate<ToolMethod> readable) {
        Map<ToolId, UpstreamResult> upstreams = new LinkedHashMap<>();
        for (ToolPlan plan : plans) {
            for (PlannedNode node : plan.nodes().subList(0, plan.nodes().size() - 1)) {
                ToolMethod tool = node.tool();
                if (!upstreams.containsKey(tool.id()) && ResultTypes.hasValue(tool.result()) && readable.test(tool)) {
                    upstreams.put(tool.id(), new UpstreamResult(tool, names.of(tool.result())));
                }
            }
        }
        return List.copyOf(upstreams.values());
    }
}
