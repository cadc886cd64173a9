package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The generated plan of one tool, read as text: what each node runs, on which arguments, after what. */
final class PlanKeys {

    /** What the name of a copied tool ends with; a key is that of the original. */
    static final String INLINED = "Inlined";

    private final Plan plan;
    private final List<String> signature = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private PlanKeys(Plan plan, JsonNode schema) {
        this.plan = plan;
        schema.get("properties").fieldNames().forEachRemaining(signature::add);
        plan.nodes().forEach(node -> keys.add(key(node)));
    }

    /** Reads the plan of a tool. */
    static PlanKeys of(ToolsetBinding toolset, int tool) {
        ToolDefinition definition = toolset.definitions().get(tool);
        return new PlanKeys(toolset.plan(tool), Json.read(definition.inputSchema()));
    }

    /** Returns the key of a node. */
    static String key(String tool, String arguments, List<String> upstreams) {
        return tool.replace(INLINED, "") + "(" + arguments + ")" + upstreams;
    }

    private String key(PlanNode node) {
        String arguments = node.arguments().stream().map(signature::get).collect(Collectors.joining(", "));
        List<String> upstreams = node.edges().stream()
                .filter(edge -> edge.kind() != EdgeKind.AFTER)
                .map(edge -> keys.get(edge.upstream()))
                .toList();
        return key(node.tool().name(), arguments, upstreams);
    }

    /** Returns the names in the published schema, in order. */
    List<String> signature() {
        return signature;
    }

    /** Returns the keys of all nodes, the requested one last. */
    List<String> keys() {
        return keys;
    }

    /** Returns the names that the nodes read. */
    TreeSet<String> read() {
        return plan.nodes().stream()
                .flatMap(node -> node.arguments().stream())
                .map(signature::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the nodes that are not in the wave or at the height that their edges give. */
    List<String> misplaced() {
        int[] waves = new int[plan.nodes().size()];
        int[] heights = new int[waves.length];
        for (int node = 0; node < waves.length; node++) {
            for (PlanEdge edge : plan.nodes().get(node).edges()) {
                waves[node] = Math.max(waves[node], waves[edge.upstream()]);
            }
            waves[node]++;
        }
        for (int node = waves.length - 1; node >= 0; node--) {
            heights[node]++;
            for (PlanEdge edge : plan.nodes().get(node).edges()) {
                heights[edge.upstream()] = Math.max(heights[edge.upstream()], heights[node]);
            }
        }
        List<String> misplaced = new ArrayList<>();
        for (int node = 0; node < waves.length; node++) {
            PlanNode placed = plan.nodes().get(node);
            if (placed.wave() != waves[node] || placed.height() != heights[node]) {
                misplaced.add(keys.get(node) + " is at " + placed.wave() + "/" + placed.height() + ", not at "
                        + waves[node] + "/" + heights[node]);
            }
        }
        return misplaced;
    }
}
