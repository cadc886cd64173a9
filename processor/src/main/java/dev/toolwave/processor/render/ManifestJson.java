package dev.toolwave.processor.render;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.schema.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the manifest of a tool class, {@code META-INF/toolwave/<binary name>.json}, with the definitions and plans of its
 * tools. The same source always results in the same bytes.
 */
final class ManifestJson {

    private static final int FORMAT = 1;

    private ManifestJson() {}

    /** Returns the manifest, with a line end after the last line. */
    static String of(ToolClass owner, String fingerprint, List<ToolMembers> members) {
        List<Map<String, Object>> tools =
                members.stream().map(ManifestJson::tool).toList();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("class", owner.binaryName());
        manifest.put("fingerprint", fingerprint);
        manifest.put("tools", tools);
        return JsonText.pretty(manifest);
    }

    private static Map<String, Object> tool(ToolMembers member) {
        ToolPlan plan = member.plan();
        Definition definition = member.definition();
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("name", plan.tool().name().value());
        if (!plan.tool().traits().title().isEmpty()) {
            tool.put("title", plan.tool().traits().title());
        }
        tool.put("description", definition.description());
        tool.put("effect", definition.effect().name());
        tool.put("idempotent", definition.idempotent());
        tool.put("openWorld", definition.openWorld());
        putCallTraits(tool, plan.tool().traits().calls());
        tool.put("inputSchema", definition.inputSchema());
        definition.outputSchema().ifPresent(schema -> tool.put("outputSchema", schema));
        tool.put("plan", plan.nodes().stream().map(node -> node(node, plan)).toList());
        return tool;
    }

    /** Adds the properties that differ from their defaults. */
    private static void putCallTraits(Map<String, Object> tool, ToolTraits.Calls calls) {
        if (!calls.tags().isEmpty()) {
            tool.put("tags", calls.tags().stream().map(Located::value).toList());
        }
        if (calls.returnDirect()) {
            tool.put("returnDirect", true);
        }
        if (calls.resultLimit().value() > 0) {
            tool.put("resultLimit", calls.resultLimit().value());
        }
        if (calls.maxCallsPerTurn().value() > 0) {
            tool.put("maxCallsPerTurn", calls.maxCallsPerTurn().value());
        }
    }

    private static Map<String, Object> node(PlannedNode node, ToolPlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tool", node.tool().name().value());
        map.put("class", node.tool().owner().reflectionName());
        map.put("effect", node.tool().traits().effect().value().name());
        map.put("wave", node.wave());
        map.put("height", node.height());
        map.put("arguments", arguments(node, plan));
        Map<String, Object> constants = constants(node, plan);
        if (!constants.isEmpty()) {
            map.put("constants", constants);
        }
        map.put("needs", node.edges().stream().map(edge -> edge(edge, plan)).toList());
        return map;
    }

    /** Returns, for each parameter of the tool, the argument of the plan that fills it. */
    private static Map<String, Object> arguments(PlannedNode node, ToolPlan plan) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        List<Property> own = NodeArguments.of(node.tool());
        for (int position = 0; position < own.size(); position++) {
            int index = node.arguments().get(position);
            if (index < plan.signature().size()) {
                arguments.put(
                        own.get(position).name(), plan.signature().get(index).name());
            }
        }
        return arguments;
    }

    /** Returns the parameters of the tool that {@code set} fixes, with their values. */
    private static Map<String, Object> constants(PlannedNode node, ToolPlan plan) {
        Map<String, Object> constants = new LinkedHashMap<>();
        List<Property> own = NodeArguments.of(node.tool());
        for (int position = 0; position < own.size(); position++) {
            int index = node.arguments().get(position);
            if (index >= plan.signature().size()) {
                constants.put(own.get(position).name(), NodeArguments.name(plan, index));
            }
        }
        return constants;
    }

    private static Map<String, Object> edge(PlannedEdge edge, ToolPlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("node", edge.upstream());
        map.put("kind", edge.kind().name());
        if (!edge.select().isEmpty()) {
            map.put("select", PlanRenderer.select(edge));
        }
        if (edge.overriddenBy() >= 0) {
            map.put("overriddenBy", plan.signature().get(edge.overriddenBy()).name());
        }
        return map;
    }
}
