package dev.toolwave.processor.render;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
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
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the methods that read values: one for each object, union, collection and map. Mutable, for the rendering of one file:
 * a method is rendered when something has asked for it.
 */
final class DecoderRenderer {

    private final Names names;
    private final RuleConstants rules;
    private final NamedTypes types;
    private final Map<ValueType, String> methods = new LinkedHashMap<>();
    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /** A method that something calls, and that is still to be rendered. */
    private record Wanted(String name, ValueType type, String hint) {}

    DecoderRenderer(Names names, RuleConstants rules, NamedTypes types) {
        this.names = names;
        this.rules = rules;
        this.types = types;
    }

    /** Renders the method that reads the arguments of a tool. */
    Code arguments(ToolMembers tool) {
        List<Property> parameters = tool.parameters();
        List<Slot> slots = Slot.ofSignature(parameters, ObjectDecoder.locals());
        Code properties = rules.properties(tool.name() + "_PARAMETERS", parameters);
        Code made = Code.of(
                "new $T($L)",
                tool.arguments(),
                slots.stream().map(Slot::variable).collect(Snippets.list()));
        ObjectDecoder decoder = new ObjectDecoder(this, slots, tool.name());
        return method(tool.reader(), tool.arguments())
                .body(
                        tool.plan().requirements().isEmpty()
                                ? decoder.body(properties, made)
                                : decoder.guardedBody(
                                        properties,
                                        Code.builder()
                                                .addStatement("return $L", made)
                                                .build()));
    }

    /** Renders the methods that those rendered before call, and so on. */
    List<Code> methods() {
        List<Code> rendered = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            Method method = method(next.name(), next.type().java());
            if (next.type() instanceof ListValue list && CollectionDecoder.isUnchecked(list)) {
                method.above(Snippets.unchecked());
            }
            rendered.add(method.body(body(next.type(), next.hint())));
        }
        return rendered;
    }

    /**
     * Returns an expression that reads a value.
     *
     * @param hint where the value stands, for the names of rules
     */
    Code read(ValueType type, String hint) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, hint);
        }
        if (type instanceof TextValue text) {
            return text(text, hint);
        }
        if (type instanceof Open open) {
            return switch (open.form()) {
                case PLAIN -> Code.of("in.readAny()");
                case PLAIN_OBJECT -> Code.of("in.readAnyObject()");
                case FOREIGN, FOREIGN_OBJECT, FOREIGN_ARRAY -> Code.of("in.readForeign($T.class)", open.java());
            };
        }
        if (type instanceof EnumValue constants) {
            return Code.of("in.readEnum($L)", rules.names(constants));
        }
        if (type instanceof OptionalValue optional) {
            TypeName raw = Types.raw(optional.java());
            String factory = Types.isOptionalOfPrimitive(raw) ? "of" : "ofNullable";
            return Code.of("$T.$L($L)", raw, factory, read(optional.value(), hint));
        }
        return Code.of("$L(in)", methodFor(type, hint));
    }

    private String methodFor(ValueType type, String hint) {
        return methods.computeIfAbsent(Types.shallow(type), shallow -> {
            String name = names.method("read" + Types.word(type));
            wanted.add(new Wanted(name, type instanceof Reference reference ? types.get(reference) : type, hint));
            return name;
        });
    }

    private Code scalar(Scalar scalar, String hint) {
        return switch (scalar.kind()) {
            case STRING -> Code.of("in.readString($L)", rules.text(scalar.constraints(), hint));
            case CHAR -> Code.of("in.readChar()");
            case BOOLEAN -> Code.of("in.readBoolean()");
            case BYTE -> number("in.readByte($L)", scalar, hint);
            case SHORT -> number("in.readShort($L)", scalar, hint);
            case INT -> number("in.readInt($L)", scalar, hint);
            case LONG -> number("in.readLong($L)", scalar, hint);
            case BIG_INTEGER -> number("in.readBigInteger($L)", scalar, hint);
            case FLOAT -> number("in.readFloat($L)", scalar, hint);
            case DOUBLE -> number("in.readDouble($L)", scalar, hint);
            case BIG_DECIMAL -> number("in.readBigDecimal($L)", scalar, hint);
            case BYTES -> Code.of("in.readBytes()");
            case LOCAL_DATE -> Code.of("in.readLocalDate()");
            case LOCAL_TIME -> Code.of("in.readLocalTime()");
            case LOCAL_DATE_TIME -> Code.of("in.readLocalDateTime()");
            case INSTANT -> Code.of("in.readInstant()");
            case OFFSET_DATE_TIME -> Code.of("in.readOffsetDateTime()");
            case ZONED_DATE_TIME -> Code.of("in.readZonedDateTime()");
            case DURATION -> Code.of("in.readDuration()");
            case UUID -> Code.of("in.readUuid()");
            case URI -> Code.of("in.readUri()");
            case URL -> Code.of("in.readUrl()");
            case PATH -> Code.of("in.readPath()");
        };
    }

    private Code text(TextValue text, String hint) {
        Code rule = rules.text(text.constraints(), hint);
        String form = Forms.of(text.java());
        return Code.of(
                "in.readText($L$S, $T::$L)",
                RuleConstants.isAny(rule) ? Code.of("") : Code.of("$L, ", rule),
                form.isEmpty() ? Types.simpleName(text.java()) : form,
                text.java(),
                text.factory().isEmpty() ? "new" : text.factory());
    }

    private Code number(String format, Scalar scalar, String hint) {
        return Code.of(format, rules.number(scalar.constraints(), hint));
    }

    private Code body(ValueType type, String hint) {
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
            Code rule = rules.size(map.constraints(), false, hint);
            return CollectionDecoder.map(map, rule, MapKeys.read(map.key(), rules), read(map.value(), hint));
        }
        throw new IllegalArgumentException("no decoder for " + type);
    }

    private Code object(ObjectValue object) {
        if (object.creation() instanceof Creation.None none) {
            throw new IllegalArgumentException(object.java() + " cannot be made: " + none.reason());
        }
        List<Property> properties = NamedTypes.writable(object);
        ObjectDecoder decoder =
                new ObjectDecoder(this, Slot.ofObject(properties, ObjectDecoder.locals()), object.name());
        return decoder.guardedBody(rules.properties(object.name() + "_PROPERTIES", properties), decoder.make(object));
    }

    private Code union(UnionValue union) {
        Code.Builder body = Code.builder()
                .add(
                        "return switch (in.peekVariant($S,$W$L)) {\n$>",
                        union.discriminator(),
                        Snippets.strings(union.variants().stream()
                                .map(ValueType.Variant::tag)
                                .toList()));
        for (int index = 0; index < union.variants().size(); index++) {
            ValueType variant = union.variants().get(index).type();
            body.add("case $L -> $L;\n", index, read(variant, union.name()));
        }
        return body.add("default -> null;\n$<};\n").build();
    }

    private static Method method(String name, TypeName returned) {
        return Method.of("private static", returned, name).parameter(RuntimeNames.ARGUMENT_READER, "in");
    }
}
