package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolMethod.Callability;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.PropertyVariable;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.schema.ResultTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Renders the code that calls the methods of one tool's plan. */
final class InvokeRenderer {

    /** The largest number of arguments for an inline call, which repeats the cast of the record for each argument. */
    private static final int FEW_ARGUMENTS = 2;

    private final ToolMembers tool;
    private final Map<ClassName, String> owners;
    private final CodeBlock arguments;

    /**
     * Creates a renderer.
     *
     * @param owners the names of the fields that contain the instances, by class
     */
    InvokeRenderer(ToolMembers tool, Map<ClassName, String> owners) {
        this.tool = tool;
        this.owners = owners;
        this.arguments =
                isInline() ? CodeBlock.of("(($T) arguments)", tool.arguments().type()) : CodeBlock.of("arguments");
    }

    /** Returns whether the call is rendered inside the switch, without a separate method. */
    private boolean isInline() {
        List<PropertyVariable> components = tool.arguments().components();
        return tool.isAlone()
                && components.size() <= FEW_ARGUMENTS
                && components.stream().noneMatch(PropertyVariable::isNullable);
    }

    /** Returns the tool's arm of the switch in {@code invoke}. */
    CodeBlock arm() {
        if (isInline()) {
            return arm(tool.plan().nodes().get(0));
        }
        return CodeBlocks.arm(
                "$L($L($T) arguments, in)",
                tool.invoker(),
                tool.isAlone() ? "" : "node, ",
                tool.arguments().type());
    }

    /**
     * Renders the method that {@link #arm} calls, if it calls one:
     *
     * <pre>{@code
     * private Object invokeForecast(int node, DayCityArguments arguments, Inputs in) throws Exception {
     *     return switch (node) {
     *         case 0 -> tripTools.geocode(arguments.city());
     *         case 1 -> tripTools.forecast(in.value(0), arguments.day());
     *         default -> throw new IndexOutOfBoundsException(node);
     *     };
     * }
     * }</pre>
     */
    Optional<MethodSpec> method() {
        if (isInline()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(tool.invoker())
                .addModifiers(Modifier.PRIVATE)
                .returns(ClassName.OBJECT);
        if (!tool.isAlone()) {
            method.addParameter(TypeName.INT, "node");
        }
        return Optional.of(method.addParameter(tool.arguments().type(), "arguments")
                .addParameter(RuntimeNames.INPUTS, "in")
                .addException(Exception.class)
                .addCode(body())
                .build());
    }

    private CodeBlock body() {
        List<PlannedNode> nodes = tool.plan().nodes();
        if (!tool.isAlone()) {
            Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
            nodes.forEach(node -> arms.put(arms.size(), arm(node)));
            return CodeBlocks.returnSwitch("node", arms);
        }
        PlannedNode node = nodes.get(0);
        return givesValue(node)
                ? CodeBlock.builder().addStatement("return $L", call(node)).build()
                : CodeBlock.builder()
                        .addStatement(call(node))
                        .addStatement("return null")
                        .build();
    }

    private CodeBlock arm(PlannedNode node) {
        return givesValue(node)
                ? CodeBlocks.arm("$L", call(node))
                : CodeBlock.of("{\n$>$L;\nyield null;\n$<}", call(node));
    }

    private static boolean givesValue(PlannedNode node) {
        return ResultTypes.hasValue(node.tool().result());
    }

    private CodeBlock call(PlannedNode node) {
        ToolMethod method = node.tool();
        List<CodeBlock> values = new ArrayList<>();
        int argument = 0;
        int edge = 0;
        for (ToolParameter parameter : method.parameters()) {
            if (parameter instanceof ToolParameter.Free free) {
                int index = node.arguments().get(argument++);
                values.add(
                        isConstant(index)
                                ? constant(free.property(), index)
                                : free(
                                        free.property(),
                                        tool.arguments().components().get(index)));
            } else if (parameter instanceof ToolParameter.Dependent dependent) {
                DependentValue value = new DependentValue(dependent, tool.plan(), node.edges(), edge);
                values.add(
                        dependent.property().isPresent()
                                ? value.overridable(component(node, argument++))
                                : value.expression());
                edge += value.edges();
            } else {
                values.add(CodeBlock.of("in.context()"));
            }
        }
        return CodeBlock.of(
                "$L.$L($L)",
                method.callability() == Callability.STATIC
                        ? CodeBlock.of("$T", method.owner())
                        : CodeBlock.of("$L", owners.get(method.owner())),
                method.method(),
                values.stream().collect(CodeBlocks.list()));
    }

    private boolean isConstant(int index) {
        return index >= tool.arguments().components().size();
    }

    private CodeBlock constant(Property declared, int index) {
        Property constant = tool.plan()
                .constants()
                .get(index - tool.arguments().components().size());
        return PropertyVariable.wrapped(declared.type(), PropertyVariable.defaultValue(constant), false);
    }

    private PropertyVariable component(PlannedNode node, int argument) {
        return tool.arguments().components().get(node.arguments().get(argument));
    }

    /**
     * Returns the value of a free parameter. The parameter may be optional although the component is required, because another
     * tool that reads the argument may require it.
     */
    private CodeBlock free(Property declared, PropertyVariable component) {
        CodeBlock value = CodeBlock.of("$L.$L()", arguments, component.name());
        if (component.isNullable() && declared.defaultValue().isPresent()) {
            CodeBlock given =
                    CodeBlock.of("$L == null ? $L : $L", value, PropertyVariable.defaultValue(declared), value);
            return PropertyVariable.wrapped(declared.type(), given, false);
        }
        return PropertyVariable.wrapped(declared.type(), value, component.isNullable());
    }
}
