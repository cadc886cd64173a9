package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Property;
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
 * @param constants what {@code set} fixes, as defaults of the parameters; nodes refer to them by the indexes after the signature
 * @param requirements what a call must give beyond the required parameters, where an overridable one is left out
 */
public record ToolPlan(
        ToolMethod tool,
        List<LiftedParameter> signature,
        List<PlannedNode> nodes,
        Effect effect,
        List<Requirement> requirements,
        List<Property> constants) {

    /**
     * A parameter that is optional in the schema, because another one can take its place, and required where that is absent.
     *
     * @param parameter its index in the signature
     * @param unlessGiven the indexes of others; where all of them are absent, a call without the parameter is wrong
     */
    public record Requirement(int parameter, List<Integer> unlessGiven) {

        /** Copies the list. */
        public Requirement {
            unlessGiven = List.copyOf(unlessGiven);
        }
    }

    /** Copies the lists. */
    public ToolPlan {
        signature = List.copyOf(signature);
        nodes = List.copyOf(nodes);
        requirements = List.copyOf(requirements);
        constants = List.copyOf(constants);
    }

    /** Makes a plan without overridable parameters. */
    public ToolPlan(ToolMethod tool, List<LiftedParameter> signature, List<PlannedNode> nodes, Effect effect) {
        this(tool, signature, nodes, effect, List.of(), List.of());
    }
}
