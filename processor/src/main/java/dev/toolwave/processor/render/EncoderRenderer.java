package dev.toolwave.processor.render;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Open;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Variant;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the methods that write values: one for each object, union, collection and map, and for what may be null where the writer
 * takes no null. Mutable, for the rendering of one file: a method is rendered when something has asked for it.
 */
final class EncoderRenderer {

    private final Names names;
    private final RuleConstants rules;
    private final NamedTypes types;
    private final Map<Wanted, String> methods = new LinkedHashMap<>();
    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /**
     * A method that something calls.
     *
     * @param type what it writes
     * @param isContent whether it writes only the properties of an object, and someone else its braces
     */
    private record Wanted(ValueType type, boolean isContent) {}

    EncoderRenderer(Names names, RuleConstants rules, NamedTypes types) {
        this.names = names;
        this.rules = rules;
        this.types = types;
    }

    /** Renders the method that writes the arguments of a tool: those that may be absent only where they are there. */
    Code arguments(ToolMembers tool) {
        Code.Builder body = Code.builder().addStatement("out.beginObject()");
        for (Slot component : tool.components()) {
            String name = component.property().name();
            Code value = Code.of("value.$L()", component.name());
            if (component.isNullable()) {
                body.beginControlFlow("if ($L != null)", value)
                        .add(named(name, writeNonNull(component.type(), value)))
                        .endControlFlow();
            } else {
                body.add(named(name, write(component.type(), value)));
            }
        }
        return method(
                tool.writer(),
                tool.arguments(),
                body.addStatement("out.endObject()").build());
    }

    /** Renders the methods that {@link #write} has called, and those that they call in turn. */
    List<Code> methods() {
        List<Code> rendered = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            ValueType type = next.type() instanceof Reference reference ? types.get(reference) : next.type();
            rendered.add(method(
                    requireNonNull(methods.get(next)),
                    type.java(),
                    next.isContent() ? content((ObjectValue) type) : body(type)));
        }
        return rendered;
    }

    private static Code method(String name, TypeName value, Code body) {
        return Method.of("private static", TypeName.VOID, name)
                .parameter(RuntimeNames.RESULT_WRITER, "out")
                .parameter(value, "value")
                .body(body);
    }

    /** Returns an expression statement that writes a value, which may be null unless it is primitive. */
    Code write(ValueType type, Code value) {
        boolean mayCallWriter = (type instanceof Scalar scalar && (scalar.java().isPrimitive() || takesNull(scalar)))
                || (type instanceof TextValue text && text.printer().equals("toString"))
                || type instanceof EnumValue
                || type instanceof Open
                || type instanceof ValueType.Content;
        return mayCallWriter ? writeNonNull(type, value) : Code.of("$L(out, $L)", methodFor(type, false), value);
    }

    private String methodFor(ValueType type, boolean isContent) {
        return methods.computeIfAbsent(new Wanted(Types.shallow(type), isContent), method -> {
            wanted.add(method);
            return names.method("write" + Types.word(type) + (isContent ? "Properties" : ""));
        });
    }

    private static boolean takesNull(Scalar scalar) {
        return switch (scalar.kind()) {
            case CHAR, BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> false;
            case BIG_DECIMAL -> scalar.java().equals(ClassName.get(BigDecimal.class));
            default -> true;
        };
    }

    /** Returns an expression statement that writes a value that is known not to be null. */
    private Code writeNonNull(ValueType type, Code value) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, value);
        }
        if (type instanceof TextValue text) {
            return text.printer().equals("toString")
                    ? Code.of("out.text($L)", value)
                    : Code.of("out.string($L.$L())", value, text.printer());
        }
        if (type instanceof EnumValue constants) {
            return Code.of("out.constant($L, $L)", rules.names(constants), value);
        }
        if (type instanceof Open open) {
            boolean isPlain = open.form() == Open.Form.PLAIN || open.form() == Open.Form.PLAIN_OBJECT;
            return Code.of(isPlain ? "out.any($L)" : "out.foreign($L)", value);
        }
        return type instanceof ValueType.Content ? Code.of("out.content($L)", value) : write(type, value);
    }

    private static Code scalar(Scalar scalar, Code value) {
        return switch (scalar.kind()) {
            case STRING -> Code.of("out.string($L)", value);
            case CHAR -> Code.of("out.string($T.valueOf($L))", String.class, value);
            case BOOLEAN -> Code.of("out.bool($L)", value);
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER -> Code.of("out.number($L)", value);
            case BIG_DECIMAL ->
                takesNull(scalar)
                        ? Code.of("out.number($L)", value)
                        : Code.of("out.number(new $T($L.toString()))", BigDecimal.class, value);
            case BYTES -> Code.of("out.bytes($L)", value);
            default -> Code.of("out.text($L)", value);
        };
    }

    private Code body(ValueType type) {
        Code value = Code.of("value");
        if (type instanceof OptionalValue optional) {
            return optional(optional);
        }
        Code.Builder body = Code.builder();
        if (type instanceof Scalar || type instanceof TextValue) {
            return body.beginControlFlow("if (!out.isNull(value))")
                    .addStatement(writeNonNull(type, value))
                    .endControlFlow()
                    .build();
        }
        body.beginControlFlow("if (out.isNull(value))").addStatement("return").endControlFlow();
        if (type instanceof ListValue list) {
            return body.addStatement("out.beginArray()")
                    .beginControlFlow("for ($T element : value)", list.element().java())
                    .addStatement(write(list.element(), Code.of("element")))
                    .endControlFlow()
                    .addStatement("out.endArray()")
                    .build();
        }
        if (type instanceof MapValue map) {
            return body.add(map(map)).build();
        }
        if (type instanceof UnionValue union) {
            return body.add(union(union)).build();
        }
        return body.addStatement("out.beginObject()")
                .add(content((ObjectValue) type))
                .addStatement("out.endObject()")
                .build();
    }

    private Code optional(OptionalValue optional) {
        return Code.builder()
                .beginControlFlow("if (value != null && value.isPresent())")
                .addStatement(writeNonNull(optional.value(), got(optional, Code.of("value"))))
                .nextControlFlow("else")
                .addStatement("out.isNull(null)")
                .endControlFlow()
                .build();
    }

    private static Code got(OptionalValue optional, Code value) {
        String getter = switch (Types.simpleName(optional.java())) {
            case "OptionalInt" -> "getAsInt";
            case "OptionalLong" -> "getAsLong";
            case "OptionalDouble" -> "getAsDouble";
            default -> "get";
        };
        return Code.of("$L.$L()", value, getter);
    }

    private Code map(MapValue map) {
        TypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                map.java() instanceof ParameterizedTypeName generic
                                && generic.typeArguments().size() == 2
                        ? generic.typeArguments().toArray(TypeName[]::new)
                        : new TypeName[] {
                            map.key().java().box(), map.value().java().box()
                        });
        return Code.builder()
                .addStatement("out.beginObject()")
                .beginControlFlow("for ($T entry : value.entrySet())", entry)
                .addStatement("out.name($L)", MapKeys.written(map.key(), Code.of("entry.getKey()"), rules))
                .addStatement(write(map.value(), Code.of("entry.getValue()")))
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }

    private Code union(UnionValue union) {
        Code.Builder body = Code.builder().addStatement("out.beginObject()");
        String start = "if (value instanceof $T variant)";
        for (Variant variant : union.variants()) {
            ObjectValue object = types.object(variant);
            if (start.startsWith("if")) {
                body.beginControlFlow(start, object.java());
            } else {
                body.nextControlFlow(start, object.java());
            }
            body.addStatement("out.name($S)", union.discriminator())
                    .addStatement("out.string($S)", variant.tag())
                    .addStatement("$L(out, variant)", methodFor(object, true));
            start = "else if (value instanceof $T variant)";
        }
        return body.nextControlFlow("else")
                .addStatement("throw new $T($S + value.getClass())", IllegalArgumentException.class, "no variant: ")
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }

    /** Writes the properties: those that may be absent only where they are there. */
    private Code content(ObjectValue object) {
        NameAllocator locals = Names.reserving("out", "value");
        Code.Builder body = Code.builder();
        for (Property property : NamedTypes.readable(object)) {
            Code value = property.access().readerIsMethod()
                    ? Code.of("value.$L()", property.access().reader())
                    : Code.of("value.$L", property.access().reader());
            if (property.presence() == Property.Presence.REQUIRED
                    || property.type().java().isPrimitive()) {
                body.add(named(property.name(), write(property.type(), value)));
            } else {
                String local = Names.take(Names.local(property.javaName()), locals);
                body.addStatement("$T $L = $L", property.type().java(), local, value)
                        .add(ifPresent(property, Code.of("$L", local)));
            }
        }
        return body.build();
    }

    private Code ifPresent(Property property, Code local) {
        Code.Builder body = Code.builder();
        ValueType type = property.type();
        Code present = local;
        if (type instanceof OptionalValue optional) {
            body.beginControlFlow("if ($L.isPresent())", local);
            type = optional.value();
            present = got(optional, local);
        } else {
            body.beginControlFlow("if ($L != null)", local);
        }
        return body.add(named(property.name(), writeNonNull(type, present)))
                .endControlFlow()
                .build();
    }

    private static Code named(String name, Code written) {
        return Code.builder()
                .addStatement("out.name($S)", name)
                .addStatement(written)
                .build();
    }
}
