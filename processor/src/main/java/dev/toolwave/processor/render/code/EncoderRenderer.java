package dev.toolwave.processor.render.code;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListKind;
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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Renders the code that writes values: expressions for single values and lists, and a method for each object, union, map, array and
 * optional value. Mutable, for one generated file: only methods that other generated code calls are rendered.
 */
public final class EncoderRenderer {

    private static final CodeBlock OUT = CodeBlock.of("out");

    private final Names names;
    private final RuleConstants rules;
    private final NamedTypes types;
    private final Map<Wanted, String> methods = new LinkedHashMap<>();
    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /**
     * A method that other generated code calls.
     *
     * @param type the type that it writes
     * @param isVariant whether it writes only the properties of an object, between the braces that the union's method writes
     */
    private record Wanted(ValueType type, boolean isVariant) {}

    public EncoderRenderer(Names names, RuleConstants rules, NamedTypes types) {
        this.names = names;
        this.rules = rules;
        this.types = types;
    }

    /** Returns the statements, inside a record of arguments, that write its components. */
    public CodeBlock arguments(ArgumentRecord arguments) {
        CodeBlock.Builder body = CodeBlock.builder();
        for (PropertyVariable component : arguments.components()) {
            body.addStatement(
                    member(component.property().name(), component.type(), CodeBlock.of("$L()", component.name())));
        }
        return body.build();
    }

    /** Renders the methods that expressions from {@link #write} call, directly or indirectly. */
    public List<MethodSpec> methods() {
        List<MethodSpec> specs = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            ValueType type = next.type() instanceof Reference reference ? types.get(reference) : next.type();
            specs.add(method(
                    requireNonNull(methods.get(next)),
                    type.java(),
                    next.isVariant() ? members((ObjectValue) type) : body(type)));
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

    /** Returns an expression that writes a value, which may be null unless it is primitive. */
    public CodeBlock write(ValueType type, CodeBlock value) {
        return write(type, OUT, value, 0);
    }

    private CodeBlock member(String name, ValueType type, CodeBlock value) {
        CodeBlock out = CodeBlock.of("out.name($L)", TextLiteral.onOneLine(name));
        return type instanceof OptionalValue optional && !Types.isOptionalOfPrimitive(Types.raw(optional.java()))
                ? write(optional.value(), out, CodeBlock.of("$L.orElse(null)", value), 0)
                : write(type, out, value, 0);
    }

    /**
     * Returns an expression that writes a value.
     *
     * @param out the writer, as an expression
     * @param depth the number of enclosing lambda expressions
     */
    private CodeBlock write(ValueType type, CodeBlock out, CodeBlock value, int depth) {
        if (type instanceof Scalar scalar && scalar.kind() != ScalarKind.DATE) {
            return CodeBlock.of("$L.$L($L)", out, writer(scalar.kind()), value);
        }
        if (type instanceof TextValue text && text.printer().equals("toString")) {
            return CodeBlock.of("$L.text($L)", out, value);
        }
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("$L.constant($L, $L)", out, rules.names(constants), value);
        }
        if (type instanceof Open open) {
            boolean isPlain = open.form() == Open.Form.PLAIN || open.form() == Open.Form.PLAIN_OBJECT;
            return CodeBlock.of("$L.$L($L)", out, isPlain ? "any" : "foreign", value);
        }
        if (type instanceof ValueType.Content) {
            return CodeBlock.of("$L.content($L)", out, value);
        }
        if (type instanceof ListValue list && list.kind() != ListKind.ARRAY) {
            String element = depth == 0 ? "element" : "element" + (depth + 1);
            return CodeBlock.of(
                    "$L.array($L,$W$L -> $L)",
                    out,
                    value,
                    element,
                    write(list.element(), OUT, CodeBlock.of("$L", element), depth + 1));
        }
        return CodeBlock.of("$L($L, $L)", methodFor(type, false), out, value);
    }

    private static String writer(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "string";
            case BOOLEAN -> "bool";
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> "number";
            case BYTES -> "bytes";
            default -> "text";
        };
    }

    private String methodFor(ValueType type, boolean isVariant) {
        return methods.computeIfAbsent(new Wanted(Types.shallow(type), isVariant), method -> {
            wanted.add(method);
            return names.method("write" + Types.word(type) + (isVariant ? "Properties" : ""));
        });
    }

    private CodeBlock body(ValueType type) {
        if (type instanceof OptionalValue optional) {
            return optional(optional);
        }
        if (type instanceof Scalar date) {
            CodeBlock instant = date.java().toString().equals("java.util.Date")
                    ? CodeBlock.of("$T.ofEpochMilli(value.getTime())", Instant.class)
                    : CodeBlock.of("value.toInstant()");
            return CodeBlock.builder()
                    .beginControlFlow("if (!out.isNull(value))")
                    .addStatement("out.text($L)", instant)
                    .endControlFlow()
                    .build();
        }
        if (type instanceof TextValue text) {
            return CodeBlock.builder()
                    .beginControlFlow("if (!out.isNull(value))")
                    .addStatement("out.string(value.$L())", text.printer())
                    .endControlFlow()
                    .build();
        }
        if (type instanceof ListValue list) {
            return CodeBlock.builder()
                    .beginControlFlow("if (out.isNull(value))")
                    .addStatement("return")
                    .endControlFlow()
                    .addStatement("out.beginArray()")
                    .beginControlFlow("for ($T element : value)", list.element().java())
                    .addStatement(write(list.element(), OUT, CodeBlock.of("element"), 1))
                    .endControlFlow()
                    .addStatement("out.endArray()")
                    .build();
        }
        CodeBlock members = type instanceof MapValue map
                ? entries(map)
                : type instanceof UnionValue union ? variants(union) : members((ObjectValue) type);
        return CodeBlock.builder()
                .beginControlFlow("if (out.beginObject(value))")
                .add(members)
                .addStatement("out.endObject()")
                .endControlFlow()
                .build();
    }

    private CodeBlock optional(OptionalValue optional) {
        String getter = switch (Types.simpleName(optional.java())) {
            case "OptionalInt" -> "getAsInt";
            case "OptionalLong" -> "getAsLong";
            case "OptionalDouble" -> "getAsDouble";
            default -> "get";
        };
        return CodeBlock.builder()
                .beginControlFlow("if (value != null && value.isPresent())")
                .addStatement(write(optional.value(), CodeBlock.of("value.$L()", getter)))
                .nextControlFlow("else")
                .addStatement("out.isNull(null)")
                .endControlFlow()
                .build();
    }

    private CodeBlock entries(MapValue map) {
        TypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                map.java() instanceof ParameterizedTypeName generic
                                && generic.typeArguments().size() == 2
                        ? generic.typeArguments().toArray(TypeName[]::new)
                        : new TypeName[] {
                            map.key().java().box(), map.value().java().box()
                        });
        CodeBlock out = CodeBlock.of("out.name($L)", MapKeys.written(map.key(), CodeBlock.of("entry.getKey()"), rules));
        return CodeBlock.builder()
                .beginControlFlow("for ($T entry : value.entrySet())", entry)
                .addStatement(write(map.value(), out, CodeBlock.of("entry.getValue()"), 0))
                .endControlFlow()
                .build();
    }

    private CodeBlock variants(UnionValue union) {
        CodeBlock.Builder body = CodeBlock.builder();
        CodeBlock refusal =
                CodeBlock.of("throw new $T($S + value.getClass())", IllegalArgumentException.class, "not a variant: ");
        String start = "if (value instanceof $T variant)";
        for (Variant variant : union.variants()) {
            ObjectValue object = types.object(variant);
            if (body.isEmpty()) {
                body.beginControlFlow(start, object.java());
            } else {
                body.nextControlFlow("else " + start, object.java());
            }
            body.addStatement(
                            "out.name($L).string($L)",
                            TextLiteral.onOneLine(union.discriminator()),
                            TextLiteral.onOneLine(variant.tag()))
                    .addStatement("$L(out, variant)", methodFor(object, true));
        }
        return body.isEmpty()
                ? body.addStatement(refusal).build()
                : body.nextControlFlow("else")
                        .addStatement(refusal)
                        .endControlFlow()
                        .build();
    }

    private CodeBlock members(ObjectValue object) {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Property property : NamedTypes.readable(object)) {
            String call = property.access().readerIsMethod() ? "value.$L()" : "value.$L";
            body.addStatement(member(
                    property.name(),
                    property.type(),
                    CodeBlock.of(call, property.access().reader())));
        }
        return body.build();
    }
}
