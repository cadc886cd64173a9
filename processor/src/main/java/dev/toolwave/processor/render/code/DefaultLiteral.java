package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Literal;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Renders default values as Java expressions. */
public final class DefaultLiteral {

    private DefaultLiteral() {}

    /** Returns an expression for the value of this type that a string represents. The string must be valid. */
    public static CodeBlock of(String text, ValueType type) {
        Object value = Literal.read(text, type)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.java()));
        return expression(value, type);
    }

    private static CodeBlock expression(Object value, ValueType type) {
        if (type instanceof OptionalValue optional) {
            return expression(value, optional.value());
        }
        if (type instanceof Scalar scalar) {
            return scalar(value, scalar.kind(), scalar.java());
        }
        if (type instanceof TextValue text) {
            return text.factory().isEmpty()
                    ? CodeBlock.of("new $T($S)", text.java(), value)
                    : CodeBlock.of("$T.$L($S)", text.java(), text.factory(), value);
        }
        if (type instanceof EnumValue constants) {
            String constant =
                    Literal.constant(constants, (String) value).orElseThrow().javaName();
            return CodeBlock.of("$T.$L", constants.java(), constant);
        }
        if (type instanceof ListValue list) {
            return list((List<?>) value, list);
        }
        if (type instanceof MapValue map && !map.concrete() && ((Map<?, ?>) value).isEmpty()) {
            return CollectionExpressions.unmodifiable(
                    map.java(), CodeBlock.of("new $T<>()", map.sorted() ? TreeMap.class : LinkedHashMap.class));
        }
        throw new IllegalArgumentException("no default for " + type.java());
    }

    private static CodeBlock list(List<?> values, ListValue type) {
        CodeBlock elements =
                values.stream().map(value -> expression(value, type.element())).collect(CodeBlock.joining(", "));
        return switch (type.kind()) {
            case LIST -> CodeBlock.of("$T.of($L)", List.class, elements);
            case ARRAY ->
                CodeBlock.of("new $T {$L}", ArrayTypeName.of(type.element().java()), elements);
            default -> CollectionExpressions.list(type, CodeBlock.of("$T.of($L)", List.class, elements));
        };
    }

    private static CodeBlock scalar(Object value, ScalarKind kind, TypeName java) {
        return switch (kind) {
            case STRING -> TextLiteral.onOneLine((String) value);
            case CHAR -> CodeBlock.of("$L.charAt(0)", TextLiteral.onOneLine((String) value));
            case BOOLEAN, INT -> CodeBlock.of("$L", value);
            case BYTE -> CodeBlock.of("(byte) $L", value);
            case SHORT -> CodeBlock.of("(short) $L", value);
            case LONG -> CodeBlock.of("$LL", value);
            case FLOAT -> CodeBlock.of("$Lf", value);
            case DOUBLE -> CodeBlock.of("$Ld", value);
            case BIG_INTEGER -> CodeBlock.of("new $T($S)", BigInteger.class, value);
            case BIG_DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, value);
            case BYTES -> CodeBlock.of("$T.getDecoder().decode($S)", Base64.class, value);
            case LOCAL_DATE -> CodeBlock.of("$T.parse($S)", LocalDate.class, value);
            case LOCAL_TIME -> CodeBlock.of("$T.parse($S)", LocalTime.class, value);
            case LOCAL_DATE_TIME -> CodeBlock.of("$T.parse($S)", LocalDateTime.class, value);
            case INSTANT -> CodeBlock.of("$T.parse($S)", Instant.class, value);
            case DATE -> CodeBlock.of("$T.from($T.parse($S))", java, Instant.class, value);
            case OFFSET_DATE_TIME -> CodeBlock.of("$T.parse($S)", OffsetDateTime.class, value);
            case ZONED_DATE_TIME -> CodeBlock.of("$T.parse($S)", ZonedDateTime.class, value);
            case DURATION -> CodeBlock.of("$T.parse($S)", Duration.class, value);
            case UUID -> CodeBlock.of("$T.fromString($S)", UUID.class, value);
            case URI -> CodeBlock.of("$T.create($S)", URI.class, value);
            case URL -> throw new IllegalArgumentException("a URL is no constant");
            case PATH -> CodeBlock.of("$T.of($S)", Path.class, value);
        };
    }
}
