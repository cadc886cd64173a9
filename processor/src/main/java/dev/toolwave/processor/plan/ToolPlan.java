package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import java.util.List;

/**
 * The nodes that run when a tool is called, and the parameters that the model must supply.
 *
 * @param tool the tool
 * @param signature the free parameters of the whole plan: the tool's own as declared, then the lifted ones in edge order
 * @param nodes the nodes, upstreams first, the tool itself last
 * @param effect READ only if every node is READ; otherwise the strongest effect of all nodes
 * @param constants the values of {@code set}, as defaults of the parameters; their indexes follow those of the signature
 * @param requirements the parameters that a call must also supply if it omits an overridable one
 */
public record ToolPlan(
        ToolMethod tool,
        List<LiftedParameter> signature,
        List<PlannedNode> nodes,
        Effect effect,
        List<Requirement> requirements,
        List<Property> constants) {

    /**
     * A parameter that is optional in the schema, because another one can take its place, and required if that one is absent.
     *
     * @param parameter its index in the signature
     * @param unlessGiven the indexes of other parameters; if all of them are absent, the parameter is required
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

    /** Creates a plan without overridable parameters. */
    public ToolPlan(ToolMethod tool, List<LiftedParameter> signature, List<PlannedNode> nodes, Effect effect) {
        this(tool, signature, nodes, effect, List.of(), List.of());
    }
}
