package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The keys of maps, which JSON knows as texts only. */
public final class MapKeys {

    private MapKeys() {}

    /** Returns an expression for what the text {@code key} stands for. */
    public static CodeBlock read(ValueType type, RuleConstants rules) {
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("in.key(key, $L)", rules.names(constants));
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
            default -> throw new IllegalArgumentException("no key of a map: " + type);
        };
    }

    private static CodeBlock parsed(String expected, TypeName type, String factory) {
        return CodeBlock.of("in.key(key, $S, $T::$L)", expected, type, factory);
    }

    /** Returns an expression for the text of a key. */
    public static CodeBlock written(ValueType type, CodeBlock key, RuleConstants rules) {
        if (type instanceof EnumValue constants) {
            return CodeBlock.of("$L.name($L)", rules.names(constants), key);
        }
        return type instanceof Scalar scalar
                        && scalar.kind() == ScalarKind.STRING
                        && scalar.java().toString().equals("java.lang.String")
                ? key
                : CodeBlock.of("$T.valueOf($L)", String.class, key);
    }
}
