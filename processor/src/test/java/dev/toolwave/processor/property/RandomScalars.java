package dev.toolwave.processor.property;

import dev.toolwave.processor.property.RandomTypes.Place;
import java.util.List;

/** The random types that are one JSON text, number or truth value. */
final class RandomScalars {

    private static final List<String> INTEGERS =
            List.of("Byte", "byte", "Short", "short", "Integer", "int", "Long", "long", "BigInteger");
    private static final List<String> DECIMALS = List.of("Float", "float", "Double", "double", "BigDecimal");
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");
    private static final List<String> BOXED = List.of(
            "String",
            "CharSequence",
            "Character",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "BigInteger",
            "Float",
            "Double",
            "BigDecimal",
            "Boolean",
            "byte[]",
            "LocalDate",
            "Instant",
            "OffsetDateTime",
            "Duration",
            "URI",
            "URL",
            "UUID");
    private static final List<String> COMPARABLE = List.of(
            "String", "Integer", "Long", "BigInteger", "BigDecimal", "LocalDate", "Short", "Character", "Boolean");
    private static final List<String> UNAMBIGUOUS =
            List.of("String", "Integer", "Long", "BigInteger", "Byte", "LocalDate", "UUID", "Boolean", "Character");

    private RandomScalars() {}

    /** Returns a primitive type. */
    static String primitive(Choice choice) {
        return choice.of(PRIMITIVES);
    }

    /** Returns a primitive type whose array is no text. */
    static String primitiveOfArray(Choice choice) {
        return choice.of("int", "long", "double", "boolean", "short", "float");
    }

    /** Returns a type that can be a type argument; an array of bytes is one. */
    static String boxed(Choice choice) {
        return choice.of(BOXED);
    }

    /** Returns a type that a sorted set can hold. */
    static String comparable(Choice choice) {
        return choice.of(COMPARABLE);
    }

    /** Returns a type of which two JSON values are equal exactly if the Java values are. */
    static String unambiguous(Choice choice) {
        return choice.of(UNAMBIGUOUS);
    }

    /** Returns a scalar with a constraint of Bean Validation. */
    static Place constrained(Choice choice) {
        return switch (choice.below(3)) {
            case 0 ->
                new Place(
                        choice.of(
                                "@Min(-3) @Max(7)",
                                "@Positive",
                                "@PositiveOrZero",
                                "@Negative",
                                "@NegativeOrZero",
                                "@Max(100)",
                                "@Min(1)"),
                        choice.of(INTEGERS));
            case 1 ->
                new Place(
                        choice.of(
                                "@DecimalMin(\"0.5\")",
                                "@DecimalMax(value = \"10\", inclusive = false)",
                                "@Positive",
                                "@Negative",
                                "@DecimalMin(value = \"-1.5\", inclusive = false) @DecimalMax(\"2.25\")",
                                "@Digits(integer = 3, fraction = 2)"),
                        choice.of(DECIMALS));
            default ->
                new Place(
                        choice.of(
                                "@NotBlank",
                                "@NotEmpty",
                                "@Size(min = 2, max = 5)",
                                "@Size(max = 3)",
                                "@Email",
                                "@jakarta.validation.constraints.Pattern(regexp = \"^[a-c]{2,4}$\")",
                                "@jakarta.validation.constraints.Pattern(regexp = \"^\\\\d+(\\\\.\\\\d+)?$\")",
                                "@NotBlank @Size(max = 4)"),
                        "String");
        };
    }

    /** Returns a scalar that has a default. */
    static Place withDefault(Choice choice) {
        return switch (choice.below(5)) {
            case 0 -> new Place("@Param(defaultValue = \"3\")", choice.of(INTEGERS));
            case 1 -> new Place("@Param(defaultValue = \"1.5\")", choice.of(DECIMALS));
            case 2 -> new Place("@Param(defaultValue = \"true\")", choice.of("boolean", "Boolean"));
            case 3 -> new Place("@Param(defaultValue = \"2026-12-01\")", "LocalDate");
            default -> new Place("@Param(value = \"Some \\\"text\\\".\", defaultValue = \"some text\")", "String");
        };
    }

    /** Returns a text whose form no keyword of JSON Schema names; the description says it to {@link SampleTexts}. */
    static Place described(Choice choice) {
        String type = choice.of(SampleTexts.TYPES);
        return new Place("@Param(\"text:" + type + "\")", type.equals("Regex") ? "java.util.regex.Pattern" : type);
    }
}
