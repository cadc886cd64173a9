package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.plan.ToolPlan.Requirement;
import dev.toolwave.processor.render.code.ArgumentRecord;
import dev.toolwave.processor.render.code.Names;
import dev.toolwave.processor.render.code.PropertyVariable;
import dev.toolwave.processor.render.code.Types;
import dev.toolwave.processor.render.schema.NamedTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The members of the generated class that belong to one exposed tool.
 *
 * @param plan the tool and its plan
 * @param index its index among the exposed tools
 * @param definition the definition that the model receives
 * @param constant the name of the constant with the definition
 * @param call the name of the method that returns a typed call
 * @param arguments the record of its arguments
 * @param invoker the name of the method that calls the methods of the plan's nodes
 */
record ToolMembers(
        ToolPlan plan,
        int index,
        Definition definition,
        String constant,
        String call,
        ArgumentRecord arguments,
        String invoker) {

    /** Up to this number of parameters, the record of arguments is named after them, and otherwise after the tool. */
    private static final int FEW_PARAMETERS = 3;

    private static final int LONGEST_NAME = 30;

    /** The properties of a tool that have to be equal for two tools to share a record, its reader and its writer. */
    private record Signature(List<List<Object>> parameters, List<Requirement> requirements, List<String> constants) {

        static Signature of(ToolPlan plan) {
            return new Signature(
                    properties(plan).stream()
                            .map(property -> List.<Object>of(
                                    property.name(),
                                    property.javaName(),
                                    Types.shallow(property.type()),
                                    property.presence(),
                                    property.defaultValue().map(text -> text.value())))
                            .toList(),
                    plan.requirements(),
                    plan.constants().stream()
                            .map(constant -> constant.type().java() + "="
                                    + constant.defaultValue().orElseThrow().value())
                            .toList());
        }
    }

    /** Allocates the names for the tools of a class. Names that users see come first, so that they are the shortest. */
    static List<ToolMembers> of(List<ToolPlan> plans, NamedTypes types, ClassName binding, Names names) {
        List<String> calls =
                plans.stream().map(plan -> names.call(nameOf(plan))).toList();
        Map<Signature, ArgumentRecord> records = new LinkedHashMap<>();
        List<ToolMembers> tools = new ArrayList<>();
        for (ToolPlan plan : plans) {
            tools.add(new ToolMembers(
                    plan,
                    tools.size(),
                    Definition.of(plan, types),
                    names.constant(nameOf(plan)),
                    calls.get(tools.size()),
                    records.computeIfAbsent(Signature.of(plan), any -> arguments(plan, binding, names)),
                    names.method("invoke" + Names.capitalized(nameOf(plan)))));
        }
        return List.copyOf(tools);
    }

    private static ArgumentRecord arguments(ToolPlan plan, ClassName binding, Names names) {
        List<PropertyVariable> components = PropertyVariable.ofSignature(properties(plan), names.components());
        String joined = components.stream()
                .map(component -> Names.capitalized(component.name()))
                .collect(Collectors.joining());
        boolean isShort = components.size() <= FEW_PARAMETERS && joined.length() <= LONGEST_NAME;
        String hint = components.isEmpty() ? "No" : isShort ? joined : Names.capitalized(nameOf(plan));
        String record = names.type(hint + "Arguments");
        return new ArgumentRecord(
                binding.nestedClass(record),
                hint,
                components,
                plan.requirements(),
                plan.constants(),
                names.method("read" + record));
    }

    /** Returns the distinct records of arguments. */
    static List<ArgumentRecord> records(List<ToolMembers> tools) {
        return tools.stream().map(ToolMembers::arguments).distinct().toList();
    }

    /** Returns the tool's name. */
    String name() {
        return nameOf(plan);
    }

    /** Returns whether the tool does not depend on other tools. */
    boolean isAlone() {
        return plan.nodes().size() == 1;
    }

    private static List<Property> properties(ToolPlan plan) {
        return plan.signature().stream().map(LiftedParameter::property).toList();
    }

    private static String nameOf(ToolPlan plan) {
        return plan.tool().name().value();
    }
}
