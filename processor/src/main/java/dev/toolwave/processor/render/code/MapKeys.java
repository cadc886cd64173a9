package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.render.schema.FormatHints;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Renders conversions of map keys, which are always strings in JSON. */
public final class MapKeys {

    private MapKeys() {}

    /** Returns an expression that converts the string {@code key} to the key type. */
    public static CodeBlock read(ValueType type, RuleConstants rules) {
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("in.key(key, $L)", rules.names(constants));
        }
        if (type instanceof TextValue text) {
            String form = FormatHints.of(text.java());
            String factory = text.factory().isEmpty() ? "new" : text.factory();
            return CodeBlock.of(
                    "in.key(key, $S, $T::$L)",
                    form.isEmpty() ? Types.simpleName(text.java()) : form,
                    text.java(),
                    factory);
        }
        if (!(type instanceof Scalar scalar)) {
            throw new IllegalArgumentException("no key of a map: " + type);
        }
        return switch (scalar.kind()) {
            case STRING -> CodeBlock.of("key");
            case CHAR -> CodeBlock.of("in.key(key, $S, $T::character)", "one character", RuntimeNames.ARGUMENT_READER);
            case BYTE, SHORT, INT, LONG -> parsed("integer", scalar.java().box(), "valueOf");
            case BIG_INTEGER -> CodeBlock.of("in.key(key, $S, $T::new)", "integer", BigInteger.class);
            case FLOAT, DOUBLE -> parsed("number", scalar.java().box(), "valueOf");
            case BIG_DECIMAL -> CodeBlock.of("in.key(key, $S, $T::new)", "number", BigDecimal.class);
            case UUID -> CodeBlock.of("in.key(key, $S, $T::uuid)", "UUID", RuntimeNames.ARGUMENT_READER);
            case LOCAL_DATE -> CodeBlock.of("in.key(key, $S, $T::parse)", "ISO 8601 date", scalar.java());
            case INSTANT -> CodeBlock.of("in.key(key, $S, $T::parse)", "ISO 8601 date and time in UTC", scalar.java());
            case OFFSET_DATE_TIME ->
                CodeBlock.of("in.key(key, $S, $T::parse)", "ISO 8601 date and time with offset", scalar.java());
            case LOCAL_TIME, LOCAL_DATE_TIME, ZONED_DATE_TIME, DURATION ->
                CodeBlock.of("in.key(key, $S, $T::parse)", FormatHints.of(scalar.kind()), scalar.java());
            case URI -> CodeBlock.of("in.key(key, $S, $T::create)", "URI", scalar.java());
            case PATH -> CodeBlock.of("in.key(key, $S, $T::of)", "path", scalar.java());
            default -> throw new IllegalArgumentException("not a key of a map: " + type);
        };
    }

    private static CodeBlock parsed(String expected, TypeName type, String factory) {
        return CodeBlock.of("in.key(key, $S, $T::$L)", expected, type, factory);
    }

    /** Returns an expression that converts a key to a string. */
    public static CodeBlock written(ValueType type, CodeBlock key, RuleConstants rules) {
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("$L.name($L)", rules.names(constants), key);
        }
        if (type instanceof TextValue text && !text.printer().equals("toString")) {
            return CodeBlock.of("$L.$L()", key, text.printer());
        }
        return type instanceof Scalar scalar
                        && scalar.kind() == ScalarKind.STRING
                        && scalar.java().toString().equals("java.lang.String")
                ? key
                : CodeBlock.of("$T.valueOf($L)", String.class, key);
    }
}
