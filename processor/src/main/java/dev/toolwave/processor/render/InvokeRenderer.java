package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.plan.PlannedNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

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
    static MethodSpec render(ToolMembers tool, Map<ClassName, String> owners) {
        return new InvokeRenderer(tool, owners).method();
    }

    private MethodSpec method() {
        Map<Integer, CodeBlock> cases = new LinkedHashMap<>();
        tool.plan().nodes().forEach(node -> cases.put(cases.size(), call(node)));
        MethodSpec.Builder method = MethodSpec.methodBuilder(tool.invoker())
                .addModifiers(Modifier.PRIVATE)
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "node")
                .addParameter(tool.arguments(), "arguments")
                .addParameter(RuntimeNames.INPUTS, "in")
                .addException(Exception.class)
                .addCode(Code.returnSwitch("node", cases));
        return method.build();
    }

    private CodeBlock call(PlannedNode node) {
        ToolMethod method = node.tool();
        List<CodeBlock> values = new ArrayList<>();
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
                values.add(CodeBlock.of("in.context()"));
            }
        }
        CodeBlock call = CodeBlock.of(
                "$L.$L($L)",
                owners.get(method.owner()),
                method.method(),
                values.stream().collect(Code.list()));
        return Results.hasValue(method.result())
                ? Code.arm("$L", call)
                : CodeBlock.of("{\n$>$L;\nyield null;\n$<}", call);
    }

    private Slot component(PlannedNode node, int argument) {
        return tool.components().get(node.arguments().get(argument));
    }

    /** The parameter may be declared otherwise than the component: another tool that reads the argument may demand it. */
    private static CodeBlock free(Property declared, Slot component) {
        CodeBlock value = CodeBlock.of("arguments.$L()", component.name());
        if (component.isNullable() && declared.defaultValue().isPresent()) {
            CodeBlock given = CodeBlock.of("$L == null ? $L : $L", value, Slot.defaultValue(declared), value);
            return Slot.wrapped(declared.type(), given, false);
        }
        return Slot.wrapped(declared.type(), value, component.isNullable());
    }
}
