package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import java.util.List;

/**
 * Renders the body of a method that reads one object: a variable for each property, a loop over the members in the JSON, and the
 * creation of the object if no member was invalid.
 *
 * @param decoders the renderer of the code that reads the properties
 * @param slots the variables
 * @param hint the object's name, for the names of rules
 */
public record ObjectDecoder(DecoderRenderer decoders, List<PropertyVariable> slots, String hint) {

    /** Returns an allocator for the variables of a method. */
    static NameAllocator locals(Names names) {
        return names.locals("in", "made", "property", "refusal");
    }

    /** Returns the body for an object whose creation cannot fail. */
    public CodeBlock body(CodeBlock properties, CodeBlock made) {
        return CodeBlock.builder()
                .add(reading(properties))
                .addStatement("return in.endObject()$W? $L$W: null", made)
                .build();
    }

    /** Returns the body for an object whose constructor or factory may throw an exception. */
    public CodeBlock guardedBody(CodeBlock properties, CodeBlock statements) {
        return CodeBlock.builder()
                .add(reading(properties))
                .beginControlFlow("if (!in.endObject())")
                .addStatement("return null")
                .endControlFlow()
                .beginControlFlow("try")
                .add(statements)
                .nextControlFlow("catch ($T refusal)", Exception.class)
                .addStatement("in.reject(refusal)")
                .addStatement("return null")
                .endControlFlow()
                .build();
    }

    private CodeBlock reading(CodeBlock properties) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (slots.isEmpty()) {
            return body.addStatement("in.firstProperty($L)", properties).build();
        }
        for (PropertyVariable slot : slots) {
            body.addStatement("$T $L = $L", slot.java(), slot.name(), slot.initial());
        }
        body.beginControlFlow(
                        "for (int property = in.firstProperty($L); property >= 0; property = in.nextProperty())",
                        properties)
                .beginControlFlow("switch (property)");
        for (int index = 0; index < slots.size(); index++) {
            PropertyVariable slot = slots.get(index);
            body.addStatement("case $L -> $L =$W$L", index, slot.name(), decoders.read(slot.type(), hint(slot)));
        }
        return body.endControlFlow().endControlFlow().build();
    }

    private String hint(PropertyVariable slot) {
        return hint + "_" + slot.property().javaName();
    }

    /** Returns the statements that create an object of the author's class from the variables, and return it. */
    CodeBlock make(ObjectValue object) {
        if (object.creation() instanceof Creation.Builder builder) {
            return build(object, builder);
        }
        List<PropertyVariable> set = slots.stream()
                .filter(slot -> !slot.property().access().isCreatorArgument())
                .toList();
        if (set.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("return $L", created(object))
                    .build();
        }
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$T made = $L", object.java(), created(object));
        set.forEach(slot -> body.add(set(slot, "made.")));
        return body.addStatement("return made").build();
    }

    /** Returns an expression that creates an object from the variables that its constructor or factory takes. */
    CodeBlock created(ObjectValue object) {
        TypeName type = object.java();
        CodeBlock constructor = type instanceof ParameterizedTypeName generic
                ? CodeBlock.of("new $T<>", generic.rawType())
                : CodeBlock.of("new $T", type);
        CodeBlock values = slots.stream()
                .filter(slot -> slot.property().access().isCreatorArgument())
                .map(ObjectDecoder::value)
                .collect(CodeBlocks.list());
        return object.creation() instanceof Creation.Factory factory
                ? CodeBlock.of("$T.$L($L)", Types.raw(type), factory.method(), values)
                : CodeBlock.of("$L($L)", constructor, values);
    }

    private CodeBlock build(ObjectValue object, Creation.Builder builder) {
        CodeBlock start = builder.start().isEmpty()
                ? CodeBlock.of("new $T()", builder.type())
                : CodeBlock.of("$T.$L()", object.java(), builder.start());
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$T made = $L", builder.type(), start);
        slots.forEach(slot -> body.add(set(slot, "made = made.")));
        return body.addStatement("return made.$L()", builder.build()).build();
    }

    private static CodeBlock value(PropertyVariable slot) {
        return PropertyVariable.wrapped(slot.property().type(), slot.variable(), slot.isNullable());
    }

    /** Returns the statement that sets a property. An absent property is not set, so that the object keeps its initial value. */
    private static CodeBlock set(PropertyVariable slot, String target) {
        Property property = slot.property();
        String writer = property.access().writer();
        CodeBlock statement = property.access().writerIsMethod()
                ? CodeBlock.of("$L$L($L)", target, writer, value(slot))
                : CodeBlock.of("$L$L = $L", target, writer, value(slot));
        if (!slot.isNullable() || property.type() instanceof OptionalValue) {
            return CodeBlock.builder().addStatement(statement).build();
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L != null)", slot.name())
                .addStatement(statement)
                .endControlFlow()
                .build();
    }
}
