package dev.toolwave.processor.render;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a node, without those of its upstreams. */
final class NodeArguments {

    private NodeArguments() {}

    /** Returns the parameters that the model may fill, in order: the free and the overridable ones. */
    static List<Property> of(ToolMethod tool) {
        return tool.parameters().stream()
                .flatMap(parameter -> parameter.published().stream())
                .toList();
    }

    /** Returns the name of an argument of a plan, or the value of a constant. */
    static String name(ToolPlan plan, int index) {
        int parameters = plan.signature().size();
        return index < parameters
                ? plan.signature().get(index).name()
                : plan.constants()
                        .get(index - parameters)
                        .defaultValue()
                        .orElseThrow()
                        .value();
    }

    /** Returns a readable label, such as {@code geocode(city=from)} if the parameter {@code city} is named {@code from} in the plan. */
    static String label(PlannedNode node, ToolPlan plan) {
        List<Property> own = of(node.tool());
        List<String> names = new ArrayList<>();
        for (int position = 0; position < own.size(); position++) {
            String here = name(plan, node.arguments().get(position));
            String there = own.get(position).name();
            names.add(here.equals(there) ? here : there + "=" + here);
        }
        return node.tool().name().value() + "(" + String.join(", ", names) + ")";
    }
}
