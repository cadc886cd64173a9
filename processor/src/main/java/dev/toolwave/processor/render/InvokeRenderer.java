package dev.toolwave.processor.render;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolMethod.Callability;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders, for one tool, the method that calls the methods of its plan's nodes. */
final class InvokeRenderer {

    private final ToolMembers tool;
    private final Map<ClassName, String> owners;

    private InvokeRenderer(ToolMembers tool, Map<ClassName, String> owners) {
        this.tool = tool;
        this.owners = owners;
    }

    /**
     * Renders the method.
     *
     * @param owners the fields that hold the instances
     */
    static Code render(ToolMembers tool, Map<ClassName, String> owners) {
        return new InvokeRenderer(tool, owners).method();
    }

    private Code method() {
        Method method = Method.of("private", ClassName.OBJECT, tool.invoker());
        if (!tool.isAlone()) {
            method.parameter(TypeName.INT, "node");
        }
        return method.parameter(tool.arguments(), "arguments")
                .parameter(RuntimeNames.INPUTS, "in")
                .throwing(Exception.class)
                .body(body());
    }

    private Code body() {
        List<PlannedNode> nodes = tool.plan().nodes();
        if (!tool.isAlone()) {
            Map<Integer, Code> arms = new LinkedHashMap<>();
            nodes.forEach(node -> arms.put(
                    arms.size(),
                    givesValue(node)
                            ? Snippets.arm("$L", call(node))
                            : Code.of("{\n$>$L;\nyield null;\n$<}", call(node))));
            return Snippets.returnSwitch("node", arms);
        }
        PlannedNode node = nodes.get(0);
        return givesValue(node)
                ? Code.builder().addStatement("return $L", call(node)).build()
                : Code.builder()
                        .addStatement(call(node))
                        .addStatement("return null")
                        .build();
    }

    private static boolean givesValue(PlannedNode node) {
        return Results.hasValue(node.tool().result());
    }

    private Code call(PlannedNode node) {
        ToolMethod method = node.tool();
        List<Code> values = new ArrayList<>();
        int argument = 0;
        int edge = 0;
        for (ToolParameter parameter : method.parameters()) {
            if (parameter instanceof ToolParameter.Free free) {
                values.add(free(free.property(), component(node, argument++)));
            } else if (parameter instanceof ToolParameter.Dependent dependent) {
                DependentValue value = new DependentValue(dependent, tool.plan(), node.edges(), edge);
                values.add(
                        dependent.property().isPresent()
                                ? value.overridable(component(node, argument++))
                                : value.expression());
                edge += value.edges();
            } else {
                values.add(Code.of("in.context()"));
            }
        }
        return Code.of(
                "$L.$L($L)",
                method.callability() == Callability.STATIC
                        ? Code.of("$T", method.owner())
                        : Code.of("$L", requireNonNull(owners.get(method.owner()))),
                method.method(),
                values.stream().collect(Snippets.list()));
    }

    private Slot component(PlannedNode node, int argument) {
        return tool.components().get(node.arguments().get(argument));
    }

    /** The parameter may be declared otherwise than the component: another tool that reads the argument may demand it. */
    private static Code free(Property declared, Slot component) {
        Code value = Code.of("arguments.$L()", component.name());
        if (component.isNullable() && declared.defaultValue().isPresent()) {
            Code given = Code.of("$L == null ? $L : $L", value, Slot.defaultValue(declared), value);
            return Slot.wrapped(declared.type(), given, false);
        }
        return Slot.wrapped(declared.type(), value, component.isNullable());
    }
}
