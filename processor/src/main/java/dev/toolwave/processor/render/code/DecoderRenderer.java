package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
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
import dev.toolwave.processor.render.schema.FormatHints;
import dev.toolwave.processor.render.schema.NamedTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Renders the methods that read values: one for each object, union, collection and map. Mutable, for one generated file: only
 * methods that other generated code calls are rendered.
 */
public final class DecoderRenderer {

    private final Names names;
    private final RuleConstants rules;
    private final NamedTypes types;
    private final Map<ValueType, String> methods = new LinkedHashMap<>();
    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /** A method that generated code calls and that is not yet rendered. */
    private record Wanted(String name, ValueType type, String hint) {}

    public DecoderRenderer(Names names, RuleConstants rules, NamedTypes types) {
        this.names = names;
        this.rules = rules;
        this.types = types;
    }

    /** Renders the method that reads a record of arguments. */
    public MethodSpec arguments(ArgumentRecord arguments) {
        List<Property> parameters = arguments.properties();
        List<PropertyVariable> slots = PropertyVariable.ofSignature(parameters, ObjectDecoder.locals(names));
        CodeBlock properties = rules.properties(arguments.hint() + "_PARAMETERS", parameters);
        CodeBlock made = CodeBlock.of(
                "new $T($L)",
                arguments.type(),
                slots.stream().map(PropertyVariable::variable).collect(CodeBlocks.list()));
        ObjectDecoder decoder = new ObjectDecoder(this, slots, arguments.hint());
        return method(arguments.reader(), arguments.type())
                .addCode(
                        arguments.requirements().isEmpty()
                                ? decoder.body(properties, made)
                                : decoder.guardedBody(
                                        properties,
                                        CodeBlock.builder()
                                                .addStatement("return $L", made)
                                                .build()))
                .build();
    }

    /** Renders the methods that generated code calls, directly or indirectly. */
    public List<MethodSpec> methods() {
        List<MethodSpec> specs = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            MethodSpec.Builder method = method(next.name(), next.type().java());
            if (next.type() instanceof ListValue list && CollectionDecoder.isUnchecked(list)) {
                method.addAnnotation(CodeBlocks.suppress(List.of("unchecked")));
            }
            specs.add(method.addCode(body(next.type(), next.hint())).build());
        }
        return specs;
    }

    /**
     * Returns an expression that reads a value.
     *
     * @param hint a word for the place of the value, for the names of rules
     */
    public CodeBlock read(ValueType type, String hint) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, hint);
        }
        if (type instanceof TextValue text) {
            return text(text, hint);
        }
        if (type instanceof Open open) {
            return switch (open.form()) {
                case PLAIN -> CodeBlock.of("in.readAny()");
                case PLAIN_OBJECT -> CodeBlock.of("in.readAnyObject()");
                case FOREIGN, FOREIGN_OBJECT, FOREIGN_ARRAY -> CodeBlock.of("in.readForeign($T.class)", open.java());
            };
        }
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("in.readEnum($L)", rules.names(constants));
        }
        if (type instanceof OptionalValue optional) {
            TypeName raw = Types.raw(optional.java());
            String factory = Types.isOptionalOfPrimitive(raw) ? "of" : "ofNullable";
            return CodeBlock.of("$T.$L($L)", raw, factory, read(optional.value(), hint));
        }
        if (type instanceof ListValue list && list.kind() == ListKind.LIST) {
            boolean isAnySize =
                    list.constraints().minSize() == null && list.constraints().maxSize() == null;
            return CodeBlock.of(
                    "in.readList($L() -> $L)",
                    isAnySize ? "" : CodeBlock.of("$L,$W", rules.size(list.constraints(), false, hint)),
                    read(list.element(), hint));
        }
        return CodeBlock.of("$L(in)", methodFor(type, hint));
    }

    private String methodFor(ValueType type, String hint) {
        return methods.computeIfAbsent(Types.shallow(type), shallow -> {
            String name = names.method("read" + Types.word(type));
            wanted.add(new Wanted(name, type instanceof Reference reference ? types.get(reference) : type, hint));
            return name;
        });
    }

    private CodeBlock scalar(Scalar scalar, String hint) {
        return switch (scalar.kind()) {
            case STRING -> CodeBlock.of("in.readString($L)", rules.text(scalar.constraints(), hint));
            case CHAR -> CodeBlock.of("in.readChar()");
            case BOOLEAN -> CodeBlock.of("in.readBoolean()");
            case BYTE -> number("in.readByte($L)", scalar, hint);
            case SHORT -> number("in.readShort($L)", scalar, hint);
            case INT -> number("in.readInt($L)", scalar, hint);
            case LONG -> number("in.readLong($L)", scalar, hint);
            case BIG_INTEGER -> number("in.readBigInteger($L)", scalar, hint);
            case FLOAT -> number("in.readFloat($L)", scalar, hint);
            case DOUBLE -> number("in.readDouble($L)", scalar, hint);
            case BIG_DECIMAL -> number("in.readBigDecimal($L)", scalar, hint);
            case BYTES -> CodeBlock.of("in.readBytes()");
            case LOCAL_DATE -> CodeBlock.of("in.readLocalDate()");
            case LOCAL_TIME -> CodeBlock.of("in.readLocalTime()");
            case LOCAL_DATE_TIME -> CodeBlock.of("in.readLocalDateTime()");
            case INSTANT -> CodeBlock.of("in.readInstant()");
            case DATE ->
                CodeBlock.of("$T.map(in.readInstant(), $T::from)", RuntimeNames.ARGUMENT_READER, scalar.java());
            case OFFSET_DATE_TIME -> CodeBlock.of("in.readOffsetDateTime()");
            case ZONED_DATE_TIME -> CodeBlock.of("in.readZonedDateTime()");
            case DURATION -> CodeBlock.of("in.readDuration()");
            case UUID -> CodeBlock.of("in.readUuid()");
            case URI -> CodeBlock.of("in.readUri()");
            case URL -> CodeBlock.of("in.readUrl()");
            case PATH -> CodeBlock.of("in.readPath()");
        };
    }

    private CodeBlock text(TextValue text, String hint) {
        CodeBlock rule = rules.text(text.constraints(), hint);
        String form = FormatHints.of(text.java());
        return CodeBlock.of(
                "in.readText($L$S, $L)",
                rule.isEmpty() ? rule : CodeBlock.of("$L, ", rule),
                form.isEmpty() ? Types.simpleName(text.java()) : form,
                factory(text));
    }

    private static CodeBlock factory(TextValue text) {
        if (text.java().equals(ClassName.get(Locale.class))) {
            // Locale.forLanguageTag ignores the parts that it does not understand
            return CodeBlock.of("$T::locale", RuntimeNames.ARGUMENT_READER);
        }
        return CodeBlock.of("$T::$L", text.java(), text.factory().isEmpty() ? "new" : text.factory());
    }

    private CodeBlock number(String format, Scalar scalar, String hint) {
        return CodeBlock.of(format, rules.number(scalar.constraints(), hint));
    }

    private CodeBlock body(ValueType type, String hint) {
        if (type instanceof ObjectValue object) {
            return object(object);
        }
        if (type instanceof UnionValue union) {
            return union(union);
        }
        if (type instanceof ListValue list) {
            return CollectionDecoder.list(
                    list, rules.size(list.constraints(), list.kind().isSet(), hint), read(list.element(), hint));
        }
        if (type instanceof MapValue map) {
            CodeBlock rule = rules.size(map.constraints(), false, hint);
            return CollectionDecoder.map(map, rule, MapKeys.read(map.key(), rules), read(map.value(), hint));
        }
        throw new IllegalArgumentException("no decoder for " + type);
    }

    private CodeBlock object(ObjectValue object) {
        if (object.creation() instanceof Creation.None none) {
            throw new IllegalArgumentException(object.java() + " cannot be made: " + none.reason());
        }
        List<Property> properties = NamedTypes.writable(object);
        ObjectDecoder decoder = new ObjectDecoder(
                this, PropertyVariable.ofObject(properties, ObjectDecoder.locals(names)), object.name());
        CodeBlock expected = rules.properties(object.name() + "_PROPERTIES", properties);
        return object.creation() instanceof Creation.Constructor constructor && !constructor.mayThrow()
                ? decoder.body(expected, decoder.created(object))
                : decoder.guardedBody(expected, decoder.make(object));
    }

    private CodeBlock union(UnionValue union) {
        CodeBlock.Builder body = CodeBlock.builder()
                .add(
                        "return switch (in.peekVariant($S,$W$L)) {\n$>",
                        union.discriminator(),
                        CodeBlocks.strings(union.variants().stream()
                                .map(ValueType.Variant::tag)
                                .toList()));
        for (int index = 0; index < union.variants().size(); index++) {
            ValueType variant = union.variants().get(index).type();
            body.add("case $L -> $L;\n", index, read(variant, union.name()));
        }
        return body.add("default -> null;\n$<};\n").build();
    }

    private static MethodSpec.Builder method(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(returned)
                .addParameter(RuntimeNames.ARGUMENT_READER, "in");
    }
}
