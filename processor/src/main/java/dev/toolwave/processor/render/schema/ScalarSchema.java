package dev.toolwave.processor.render.schema;

import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.TextForms;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders schemas of values that are one string, number or boolean. Constraints apply to arguments only, not to results. */
public final class ScalarSchema {

    /** The pattern for a {@code char}. The maximum length alone would also allow a character beyond U+FFFF. */
    private static final String CHARACTER = "^[\\u0000-\\uD7FF\\uE000-\\uFFFF]$";

    private ScalarSchema() {}

    public static Map<String, Object> of(Scalar scalar, String description, boolean isInput) {
        String type = type(scalar.kind());
        Map<String, Object> node =
                SchemaJson.typed(type, FormatHints.describe(description, FormatHints.of(scalar.kind())));
        Constraints constraints = isInput ? scalar.constraints() : Constraints.NONE;
        if (type.equals("string")) {
            putText(scalar.kind(), constraints, node);
        } else if (isInput) {
            putRange(scalar.kind(), constraints, node);
        }
        return node;
    }

    public static Map<String, Object> of(TextValue text, String description, boolean isInput) {
        Map<String, Object> node =
                SchemaJson.typed("string", FormatHints.describe(description, FormatHints.of(text.java())));
        putText(ScalarKind.STRING, isInput ? text.constraints() : Constraints.NONE, node);
        return node;
    }

    public static Map<String, Object> of(EnumValue type, String given) {
        String description = given.isEmpty() ? type.description() : given;
        String constants = type.constants().stream()
                .filter(constant -> !constant.description().isEmpty())
                .map(constant -> constant.name() + ": " + constant.description())
                .collect(Collectors.joining("; "));
        String separator = description.isEmpty() || constants.isEmpty() ? "" : description.endsWith(".") ? " " : ". ";
        Map<String, Object> node = SchemaJson.typed("string", description + separator + constants);
        node.put(
                "enum",
                type.constants().stream().map(ValueType.EnumConstant::name).toList());
        return node;
    }

    /** Returns the schema of a map's keys; empty if every string is valid. */
    public static Optional<Map<String, Object>> keys(ValueType key) {
        if (key instanceof EnumValue constants) {
            return Optional.of(of(constants, ""));
        }
        ScalarKind kind = key instanceof Scalar scalar ? scalar.kind() : ScalarKind.STRING;
        return switch (type(kind)) {
            case "integer" -> Optional.of(matching("^-?[0-9]+$"));
            case "number" -> Optional.of(matching("^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"));
            default -> kind == ScalarKind.STRING ? Optional.empty() : Optional.of(of((Scalar) key, "", true));
        };
    }

    private static Map<String, Object> matching(String regex) {
        Map<String, Object> node = SchemaJson.typed("string", "");
        node.put("pattern", regex);
        return node;
    }

    /** Adds the bounds of a size, each under its keyword. */
    public static void putSizes(Constraints constraints, String least, String greatest, Map<String, Object> node) {
        put(least, constraints.minSize(), node);
        put(greatest, constraints.maxSize(), node);
    }

    private static void putText(ScalarKind kind, Constraints constraints, Map<String, Object> node) {
        String format = constraints.format() == null ? format(kind) : constraints.format();
        put("format", format, node);
        if (kind == ScalarKind.BYTES) {
            node.put("contentEncoding", "base64");
        } else if (kind == ScalarKind.CHAR) {
            node.put("minLength", 1);
            node.put("maxLength", 1);
        } else {
            putSizes(constraints, "minLength", "maxLength", node);
        }
        put("pattern", constraints.pattern() == null ? pattern(kind) : constraints.pattern(), node);
    }

    private static @Nullable String pattern(ScalarKind kind) {
        return switch (kind) {
            case CHAR -> CHARACTER;
            case DURATION -> "^" + TextForms.DURATION + "$";
            case URL -> TextForms.PROTOCOL;
            default -> null;
        };
    }

    private static void putRange(ScalarKind kind, Constraints constraints, Map<String, Object> node) {
        BigDecimal least = bound(kind, true);
        BigDecimal greatest = bound(kind, false);
        boolean isAbove = least == null
                || isAtLeast(constraints.minimum(), least)
                || isAtLeast(constraints.exclusiveMinimum(), least);
        boolean isBelow = greatest == null
                || isAtLeast(greatest, constraints.maximum())
                || isAtLeast(greatest, constraints.exclusiveMaximum());
        put("minimum", isAbove ? constraints.minimum() : least, node);
        put("exclusiveMinimum", constraints.exclusiveMinimum(), node);
        put("maximum", isBelow ? constraints.maximum() : greatest, node);
        put("exclusiveMaximum", constraints.exclusiveMaximum(), node);
        put("multipleOf", constraints.multipleOf(), node);
    }

    /** Returns whether both bounds are present and the high bound is not less than the low one. */
    private static boolean isAtLeast(@Nullable BigDecimal high, @Nullable BigDecimal low) {
        return high != null && low != null && high.compareTo(low) >= 0;
    }

    private static @Nullable BigDecimal bound(ScalarKind kind, boolean isLeast) {
        return switch (kind) {
            case BYTE -> BigDecimal.valueOf(isLeast ? Byte.MIN_VALUE : Byte.MAX_VALUE);
            case SHORT -> BigDecimal.valueOf(isLeast ? Short.MIN_VALUE : Short.MAX_VALUE);
            case INT -> BigDecimal.valueOf(isLeast ? Integer.MIN_VALUE : Integer.MAX_VALUE);
            default -> null;
        };
    }

    private static void put(String keyword, @Nullable Object value, Map<String, Object> node) {
        if (value != null) {
            node.put(keyword, value);
        }
    }

    private static String type(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "boolean";
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "integer";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "number";
            default -> "string";
        };
    }

    /** Returns the format of a string, or null. There is no format for a time with a zone: {@code date-time} would lose the zone. */
    private static @Nullable String format(ScalarKind kind) {
        return switch (kind) {
            case LOCAL_DATE -> "date";
            case INSTANT, DATE, OFFSET_DATE_TIME -> "date-time";
            case UUID -> "uuid";
            case URI -> "uri-reference"; // a java.net.URI may be relative
            case URL -> "uri";
            default -> null;
        };
    }
}
