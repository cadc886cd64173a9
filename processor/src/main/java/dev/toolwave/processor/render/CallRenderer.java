package dev.toolwave.processor.render;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;

/** Renders the public methods that make typed calls. */
final class CallRenderer {

    private CallRenderer() {}

    static Code render(ToolMembers tool) {
        TypeName result = Results.boxed(tool.plan().tool().result());
        Method method = Method.of("public", ParameterizedTypeName.get(RuntimeNames.TYPED_CALL, result), tool.call())
                .above(Code.javadoc(javadoc(tool)));
        if (tool.plan().tool().traits().deprecated()) {
            method.above(Code.of("@$T\n", Deprecated.class));
        }
        for (Slot component : tool.components()) {
            boolean mayBeNull = component.property().mayBeAbsent();
            method.parameter(mayBeNull ? component.java().box() : component.java(), component.name());
        }
        Code values = tool.components().stream().map(CallRenderer::value).collect(Snippets.list());
        return method.statement(
                "return $T.of(this, $L, new $T($L))", RuntimeNames.TYPED_CALL, tool.index(), tool.arguments(), values);
    }

    private static Code value(Slot component) {
        Property property = component.property();
        return property.defaultValue().isPresent()
                ? Code.of("$L == null ? $L : $L", component.name(), Slot.defaultValue(property), component.name())
                : component.variable();
    }

    private static Code javadoc(ToolMembers tool) {
        Code.Builder text = Code.builder().add("Returns a call of {@code $L}.", tool.name());
        String description = DocText.sentence(tool.plan().tool().description());
        if (!description.isEmpty()) {
            text.add(" $L", description);
        }
        String separator = "\n\n";
        for (Slot component : tool.components()) {
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
