package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.ToolPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What the generated class has for one exposed tool.
 *
 * @param plan the tool and its plan
 * @param index its index among the exposed tools
 * @param definition what a model is told of it
 * @param constant the constant with the definition
 * @param call the method that makes a typed call
 * @param arguments the record of its arguments
 * @param components the components of the record
 * @param reader the method that reads the arguments
 * @param writer the method that writes them
 * @param invoker the method that calls the methods of the plan's nodes
 */
record ToolMembers(
        ToolPlan plan,
        int index,
        Definition definition,
        String constant,
        String call,
        ClassName arguments,
        List<Slot> components,
        String reader,
        String writer,
        String invoker) {

    /** Takes the names for the tools of a class: first those that authors see. */
    static List<ToolMembers> of(List<ToolPlan> plans, NamedTypes types, ClassName toolset, Names names) {
        List<String> calls =
                plans.stream().map(plan -> names.method(nameOf(plan))).toList();
        List<ToolMembers> tools = new ArrayList<>();
        for (ToolPlan plan : plans) {
            String capitalized = Names.capitalized(nameOf(plan));
            String record = names.type(capitalized + "Arguments");
            tools.add(new ToolMembers(
                    plan,
                    tools.size(),
                    Definition.of(plan, types),
                    names.constant(nameOf(plan)),
                    calls.get(tools.size()),
                    toolset.nestedClass(record),
                    Slot.ofSignature(properties(plan), Names.components()),
                    names.method("read" + record),
                    names.method("write" + record),
                    names.method("invoke" + capitalized)));
        }
        return List.copyOf(tools);
    }

    /** Returns the tool's name. */
    String name() {
        return nameOf(plan);
    }

    /** Returns whether the tool depends on no other. */
    boolean isAlone() {
        return plan.nodes().size() == 1;
    }

    /** Returns the free parameters of the plan. */
    List<Property> parameters() {
        return properties(plan);
    }

    private static List<Property> properties(ToolPlan plan) {
        return plan.signature().stream().map(LiftedParameter::property).toList();
    }

    private static String nameOf(ToolPlan plan) {
        return plan.tool().name().value();
    }
}
