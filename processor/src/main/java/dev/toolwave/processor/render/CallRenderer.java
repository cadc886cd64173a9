package dev.toolwave.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.DocText;
import dev.toolwave.processor.render.code.PropertyVariable;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.schema.ResultTypes;
import javax.lang.model.element.Modifier;

/** Renders the public methods that make typed calls. */
final class CallRenderer {

    private CallRenderer() {}

    static MethodSpec render(ToolMembers tool) {
        TypeName result = ResultTypes.boxed(tool.plan().tool().result());
        MethodSpec.Builder method = MethodSpec.methodBuilder(tool.call())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc(tool))
                .returns(ParameterizedTypeName.get(RuntimeNames.TYPED_CALL, result));
        if (tool.plan().tool().traits().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        for (PropertyVariable component : tool.arguments().components()) {
            boolean mayBeNull = component.property().mayBeAbsent();
            method.addParameter(mayBeNull ? component.java().box() : component.java(), component.name());
        }
        CodeBlock values =
                tool.arguments().components().stream().map(CallRenderer::value).collect(CodeBlocks.list());
        return method.addStatement(
                        "return $T.of(this, $L, new $T($L))",
                        RuntimeNames.TYPED_CALL,
                        tool.index(),
                        tool.arguments().type(),
                        values)
                .build();
    }

    private static CodeBlock value(PropertyVariable component) {
        Property property = component.property();
        return property.defaultValue().isPresent()
                ? CodeBlock.of(
                        "$L == null ? $L : $L",
                        component.name(),
                        PropertyVariable.defaultValue(property),
                        component.name())
                : component.variable();
    }

    private static CodeBlock javadoc(ToolMembers tool) {
        CodeBlock.Builder text = CodeBlock.builder().add("Returns a call of {@code $L}.", tool.name());
        String description = DocText.sentence(tool.plan().tool().description());
        if (!description.isEmpty()) {
            text.add(" $L", description);
        }
        String separator = "\n\n";
        for (PropertyVariable component : tool.arguments().components()) {
            String parameter = describe(component.property());
            if (!parameter.isEmpty()) {
                text.add("$L@param $L $L", separator, component.name(), parameter);
                separator = "\n";
            }
        }
        if (tool.plan().tool().traits().deprecated()) {
            text.add("$L@deprecated as the tool is", separator);
        }
        return text.add("\n").build();
    }

    private static String describe(Property property) {
        String description = DocText.of(property.description().strip());
        String absent = property.defaultValue()
                .map(text -> "null means " + DocText.of(text.value()))
                .orElse(property.mayBeAbsent() ? "may be null" : "");
        return description + (description.isEmpty() || absent.isEmpty() ? "" : "; ") + absent;
    }
}
