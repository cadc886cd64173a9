package dev.toolwave.processor.render;

import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.schema.NamedTypes;
import dev.toolwave.processor.render.schema.SchemaJson;
import java.util.Map;
import java.util.Optional;

/**
 * The definition of a tool that a model receives. It covers the whole plan of the tool.
 *
 * @param description what the tool does; may be empty
 * @param inputSchema the schema of the arguments
 * @param outputSchema the schema of structured results, if they have one
 * @param effect the strongest effect of all nodes
 * @param idempotent whether every node may be called again without another effect
 * @param openWorld whether any node accesses systems outside the application
 */
record Definition(
        String description,
        Map<String, Object> inputSchema,
        Optional<Map<String, Object>> outputSchema,
        Effect effect,
        boolean idempotent,
        boolean openWorld) {

    static Definition of(ToolPlan plan, NamedTypes types) {
        return new Definition(
                plan.tool().description(),
                SchemaJson.input(
                        plan.signature().stream().map(LiftedParameter::property).toList(), types),
                SchemaJson.output(plan.tool().result(), types),
                plan.effect(),
                plan.nodes().stream().map(node -> node.tool().traits()).allMatch(Definition::isRepeatable),
                plan.nodes().stream().anyMatch(node -> node.tool().traits().openWorld()));
    }

    /** Returns whether calling a tool a second time has no further effect. */
    static boolean isRepeatable(ToolTraits traits) {
        return traits.idempotent() || traits.effect().value() == Effect.READ;
    }
}
