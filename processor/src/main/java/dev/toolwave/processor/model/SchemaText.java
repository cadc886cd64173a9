package dev.toolwave.processor.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON Schemas in {@code @Param(schema = ...)}. They follow the same rules as generated schemas, because they are
 * converted to the form of each provider: one {@code type} or an {@code anyOf} for each value, no other composition, and no null.
 */
public final class SchemaText {

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");

    private static final Set<String> TEXTS = Set.of("description", "title", "pattern", "format", "contentEncoding");

    private static final Set<String> NUMBERS = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    private SchemaText() {}

    /**
     * Returns the schema.
     *
     * @throws IllegalArgumentException if the string is not a valid schema
     */
    public static Map<String, Object> read(String text) {
        if (JsonReader.read(text).orElse("") instanceof Map<?, ?> members) {
            Map<String, Object> schema = new LinkedHashMap<>();
            members.forEach((keyword, value) -> schema.put((String) keyword, value));
            return schema;
        }
        throw new IllegalArgumentException("no JSON object: " + text);
    }

    /**
     * Returns the reason why a string is not a valid schema of a value; empty if it is valid.
     *
     * @param type the only type that the value can have; empty for any
     */
    public static Optional<String> complaint(String text, String type) {
        Optional<Object> schema = JsonReader.read(text);
        if (schema.isEmpty()) {
            return Optional.of("it is not JSON");
        }
        Optional<String> complaint = node(schema.get(), "");
        return complaint.isPresent() || type.isEmpty() || type.equals(((Map<?, ?>) schema.get()).get("type"))
                ? complaint
                : Optional.of("its type must be '" + type + "'");
    }

    private static Optional<String> node(Object node, String at) {
        if (!(node instanceof Map<?, ?> schema)) {
            return fault(at, "not a schema, which is a JSON object");
        }
        if (schema.containsKey("type") == schema.containsKey("anyOf")) {
            return fault(at, "either 'type' or 'anyOf' is needed");
        }
        for (Map.Entry<?, ?> entry : schema.entrySet()) {
            Optional<String> complaint = member((String) entry.getKey(), entry.getValue(), schema, at);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return "array".equals(schema.get("type")) && !schema.containsKey("items")
                ? fault(at, "an array needs 'items'")
                : Optional.empty();
    }

    private static Optional<String> member(String keyword, Object value, Map<?, ?> schema, String at) {
        String inside = at + "/" + keyword;
        if (TEXTS.contains(keyword)) {
            return value instanceof String ? Optional.empty() : fault(inside, "a text is needed");
        }
        if (NUMBERS.contains(keyword)) {
            return value instanceof Number ? Optional.empty() : fault(inside, "a number is needed");
        }
        return switch (keyword) {
            case "type" ->
                value instanceof String name && TYPES.contains(name)
                        ? Optional.empty()
                        : fault(inside, "one of string, integer, number, boolean, array and object is needed");
            case "uniqueItems" ->
                value instanceof Boolean ? Optional.empty() : fault(inside, "true or false is needed");
            case "enum" ->
                value instanceof List<?> values
                                && !values.isEmpty()
                                && values.stream().allMatch(one -> isOfType(one, schema.get("type")))
                        ? Optional.empty()
                        : fault(inside, "strings or integers are needed, as 'type' says");
            case "items", "propertyNames" -> node(value, inside);
            case "additionalProperties" -> Boolean.FALSE.equals(value) ? Optional.empty() : node(value, inside);
            case "anyOf" ->
                value instanceof List<?> choices && !choices.isEmpty()
                        ? first(choices, inside)
                        : fault(inside, "a list of schemas is needed");
            case "properties" ->
                value instanceof Map<?, ?> properties
                        ? first(List.copyOf(properties.values()), inside)
                        : fault(inside, "an object of schemas is needed");
            case "required" ->
                isTexts(value)
                                && schema.get("properties") instanceof Map<?, ?> properties
                                && properties.keySet().containsAll((List<?>) value)
                        ? Optional.empty()
                        : fault(inside, "names of 'properties' are needed");
            case "default", "examples" -> Optional.empty();
            default -> fault(at, "providers do not know the keyword '" + keyword + "'");
        };
    }

    private static Optional<String> first(List<?> nodes, String at) {
        for (Object node : nodes) {
            Optional<String> complaint = node(node, at);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfType(Object value, @Nullable Object type) {
        return value instanceof String
                ? "string".equals(type)
                : value instanceof BigDecimal number
                        && "integer".equals(type)
                        && number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isTexts(Object value) {
        return value instanceof List<?> texts && texts.stream().allMatch(String.class::isInstance);
    }

    private static Optional<String> fault(String at, String what) {
        return Optional.of(at.isEmpty() ? what : at + ": " + what);
    }
}
