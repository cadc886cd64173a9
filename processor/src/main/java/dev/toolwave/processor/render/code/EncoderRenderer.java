package dev.toolwave.processor.render.code;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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
import dev.toolwave.processor.render.schema.NamedTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Renders the methods that write values: one for each object, union, collection and map, and for what may be null where the writer
 * takes no null. Mutable, for the rendering of one file: a method is rendered when something has asked for it.
 */
public final class EncoderRenderer {

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

    public EncoderRenderer(Names names, RuleConstants rules, NamedTypes types) {
        this.names = names;
        this.rules = rules;
        this.types = types;
    }

    /** Renders the method that writes a record of arguments; null ones are left out. */
    public MethodSpec arguments(ArgumentRecord arguments) {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("out.beginObject()");
        for (PropertyVariable component : arguments.components()) {
            String name = component.property().name();
            CodeBlock value = CodeBlock.of("value.$L()", component.name());
            if (component.isNullable()) {
                body.beginControlFlow("if ($L != null)", value)
                        .add(named(name, writeNonNull(component.type(), value)))
                        .endControlFlow();
            } else {
                body.add(named(name, write(component.type(), value)));
            }
        }
        return method(
                arguments.writer(),
                arguments.type(),
                body.addStatement("out.endObject()").build());
    }

    /** Renders the methods that {@link #write} has called, and those that they call in turn. */
    public List<MethodSpec> methods() {
        List<MethodSpec> specs = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            ValueType type = next.type() instanceof Reference reference ? types.get(reference) : next.type();
            specs.add(method(
                    requireNonNull(methods.get(next)),
                    type.java(),
                    next.isContent() ? content((ObjectValue) type) : body(type)));
        }
        return specs;
    }

    private static MethodSpec method(String name, TypeName value, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeNames.RESULT_WRITER, "out")
                .addParameter(value, "value")
                .addCode(body)
                .build();
    }

    /** Returns an expression statement that writes a value, which may be null unless it is primitive. */
    public CodeBlock write(ValueType type, CodeBlock value) {
        boolean mayCallWriter = (type instanceof Scalar scalar && (scalar.java().isPrimitive() || takesNull(scalar)))
                || (type instanceof TextValue text && text.printer().equals("toString"))
                || type instanceof EnumValue
                || type instanceof Open
                || type instanceof ValueType.Content;
        return mayCallWriter ? writeNonNull(type, value) : CodeBlock.of("$L(out, $L)", methodFor(type, false), value);
    }

    private String methodFor(ValueType type, boolean isContent) {
        return methods.computeIfAbsent(new Wanted(Types.shallow(type), isContent), method -> {
            wanted.add(method);
            return names.method("write" + Types.word(type) + (isContent ? "Properties" : ""));
        });
    }

    private static boolean takesNull(Scalar scalar) {
        return switch (scalar.kind()) {
            case CHAR, BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DATE -> false;
            case BIG_DECIMAL -> scalar.java().equals(ClassName.get(BigDecimal.class));
            default -> true;
        };
    }

    /** Returns an expression statement that writes a value that is known not to be null. */
    private CodeBlock writeNonNull(ValueType type, CodeBlock value) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, value);
        }
        if (type instanceof TextValue text) {
            return text.printer().equals("toString")
                    ? CodeBlock.of("out.text($L)", value)
                    : CodeBlock.of("out.string($L.$L())", value, text.printer());
        }
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("out.constant($L, $L)", rules.names(constants), value);
        }
        if (type instanceof Open open) {
            boolean isPlain = open.form() == Open.Form.PLAIN || open.form() == Open.Form.PLAIN_OBJECT;
            return CodeBlock.of(isPlain ? "out.any($L)" : "out.foreign($L)", value);
        }
        return type instanceof ValueType.Content ? CodeBlock.of("out.content($L)", value) : write(type, value);
    }

    private static CodeBlock scalar(Scalar scalar, CodeBlock value) {
        return switch (scalar.kind()) {
            case STRING -> CodeBlock.of("out.string($L)", value);
            case CHAR -> CodeBlock.of("out.string($T.valueOf($L))", String.class, value);
            case BOOLEAN -> CodeBlock.of("out.bool($L)", value);
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER -> CodeBlock.of("out.number($L)", value);
            case BIG_DECIMAL ->
                takesNull(scalar)
                        ? CodeBlock.of("out.number($L)", value)
                        : CodeBlock.of("out.number(new $T($L.toString()))", BigDecimal.class, value);
            case BYTES -> CodeBlock.of("out.bytes($L)", value);
            case DATE ->
                scalar.java().toString().equals("java.util.Date")
                        ? CodeBlock.of("out.text($T.ofEpochMilli($L.getTime()))", Instant.class, value)
                        : CodeBlock.of("out.text($L.toInstant())", value);
            default -> CodeBlock.of("out.text($L)", value);
        };
    }

    private CodeBlock body(ValueType type) {
        CodeBlock value = CodeBlock.of("value");
        if (type instanceof OptionalValue optional) {
            return optional(optional);
        }
        CodeBlock.Builder body = CodeBlock.builder();
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
                    .addStatement(write(list.element(), CodeBlock.of("element")))
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

    private CodeBlock optional(OptionalValue optional) {
        return CodeBlock.builder()
                .beginControlFlow("if (value != null && value.isPresent())")
                .addStatement(writeNonNull(optional.value(), got(optional, CodeBlock.of("value"))))
                .nextControlFlow("else")
                .addStatement("out.isNull(null)")
                .endControlFlow()
                .build();
    }

    private static CodeBlock got(OptionalValue optional, CodeBlock value) {
        String getter = switch (Types.simpleName(optional.java())) {
            case "OptionalInt" -> "getAsInt";
            case "OptionalLong" -> "getAsLong";
            case "OptionalDouble" -> "getAsDouble";
            default -> "get";
        };
        return CodeBlock.of("$L.$L()", value, getter);
    }

    private CodeBlock map(MapValue map) {
        TypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                map.java() instanceof ParameterizedTypeName generic
                                && generic.typeArguments().size() == 2
                        ? generic.typeArguments().toArray(TypeName[]::new)
                        : new TypeName[] {
                            map.key().java().box(), map.value().java().box()
                        });
        return CodeBlock.builder()
                .addStatement("out.beginObject()")
                .beginControlFlow("for ($T entry : value.entrySet())", entry)
                .addStatement("out.name($L)", MapKeys.written(map.key(), CodeBlock.of("entry.getKey()"), rules))
                .addStatement(write(map.value(), CodeBlock.of("entry.getValue()")))
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }

    private CodeBlock union(UnionValue union) {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("out.beginObject()");
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
    private CodeBlock content(ObjectValue object) {
        NameAllocator locals = Names.reserving("out", "value");
        CodeBlock.Builder body = CodeBlock.builder();
        for (Property property : NamedTypes.readable(object)) {
            CodeBlock value = property.access().readerIsMethod()
                    ? CodeBlock.of("value.$L()", property.access().reader())
                    : CodeBlock.of("value.$L", property.access().reader());
            if (property.presence() == Property.Presence.REQUIRED
                    || property.type().java().isPrimitive()) {
                body.add(named(property.name(), write(property.type(), value)));
            } else {
                String local = Names.take(Names.local(property.javaName()), locals);
                body.addStatement("$T $L = $L", property.type().java(), local, value)
                        .add(ifPresent(property, CodeBlock.of("$L", local)));
            }
        }
        return body.build();
    }

    private CodeBlock ifPresent(Property property, CodeBlock local) {
        CodeBlock.Builder body = CodeBlock.builder();
        ValueType type = property.type();
        CodeBlock present = local;
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

    private static CodeBlock named(String name, CodeBlock written) {
        return CodeBlock.builder()
                .addStatement("out.name($S)", name)
                .addStatement(written)
                .build();
    }
}
