package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random values that are meant to be valid, made from nothing but the published schema. */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 9;

    private final Choice choice;
    private final SchemaTree tree;

    SchemaValues(Choice choice, SchemaTree tree) {
        this.choice = choice;
        this.tree = tree;
    }

    /** Returns a value of the whole schema. */
    JsonNode next() {
        return value(tree.root(), 0);
    }

    private JsonNode value(JsonNode unfollowed, int depth) {
        JsonNode schema = tree.follow(unfollowed);
        return switch (SchemaTree.kind(schema)) {
            case ENUM -> schema.get("enum").get(choice.below(schema.get("enum").size()));
            case TEXT -> JSON.textNode(text(schema));
            case BOOLEAN -> JSON.booleanNode(choice.oneIn(2));
            case INTEGER -> integer(schema);
            case NUMBER -> number(schema);
            case LIST -> list(schema, depth);
            case MAP -> map(schema, depth);
            case OBJECT -> object(schema, depth);
            case UNION -> value(variant(schema, depth), depth + 1);
        };
    }

    private JsonNode variant(JsonNode union, int depth) {
        List<JsonNode> variants = tree.variants(union);
        if (depth < DEEP) {
            return choice.of(variants);
        }
        return variants.stream()
                .filter(variant -> !variant.toString().contains("$ref"))
                .findFirst()
                .orElse(variants.get(0));
    }

    private String text(JsonNode schema) {
        List<String> known = SampleTexts.of(schema);
        if (!known.isEmpty()) {
            return choice.of(known);
        }
        int least = schema.path("minLength").asInt(0);
        int most = Math.min(schema.path("maxLength").asInt(least + 12), least + 12);
        StringBuilder text = new StringBuilder();
        for (int length = choice.between(least, most); length > 0; length--) {
            text.append(choice.of("a", "B", "7", " ", "é", "\"", "\\", "\n", "😀", "<", "ß", "\u2028", "{", "."));
        }
        return schema.has("pattern") && text.toString().isBlank() ? "x".repeat(Math.max(1, least)) : text.toString();
    }

    private JsonNode integer(JsonNode schema) {
        BigInteger least = bound(schema, "minimum", "exclusiveMinimum", BigInteger.ONE);
        BigInteger most = bound(schema, "maximum", "exclusiveMaximum", BigInteger.ONE.negate());
        long from = least != null ? least.longValueExact() : Long.MIN_VALUE;
        long to = most != null ? most.longValueExact() : Long.MAX_VALUE;
        long value = switch (choice.below(4)) {
            case 0 -> from;
            case 1 -> to;
            case 2 -> Math.min(Math.max(choice.between(-9L, 9L), from), to);
            default -> choice.between(from, to);
        };
        return JSON.numberNode(BigInteger.valueOf(value));
    }

    private static BigInteger bound(JsonNode schema, String inclusive, String exclusive, BigInteger step) {
        BigDecimal bound = schema.has(inclusive) ? schema.get(inclusive).decimalValue() : null;
        if (schema.has(exclusive)) {
            BigDecimal other = schema.get(exclusive).decimalValue().add(new BigDecimal(step));
            if (bound == null || other.compareTo(bound) * step.signum() > 0) {
                bound = other;
            }
        }
        return bound == null ? null : bound.toBigIntegerExact();
    }

    private JsonNode number(JsonNode schema) {
        BigDecimal least = decimal(schema, "minimum", "exclusiveMinimum", new BigDecimal("-1000"));
        BigDecimal most = decimal(schema, "maximum", "exclusiveMaximum", new BigDecimal("1000"));
        BigDecimal part = new BigDecimal(choice.between(1, 15)).divide(new BigDecimal(16), 4, RoundingMode.HALF_UP);
        BigDecimal value = least.add(most.subtract(least).multiply(part)).setScale(2, RoundingMode.HALF_UP);
        return JSON.numberNode(value);
    }

    private static BigDecimal decimal(JsonNode schema, String inclusive, String exclusive, BigDecimal otherwise) {
        JsonNode bound = schema.has(inclusive) ? schema.get(inclusive) : schema.path(exclusive);
        return bound.isNumber() ? bound.decimalValue() : otherwise;
    }

    private JsonNode list(JsonNode schema, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(least + 3), depth >= DEEP ? least : least + 3);
        Set<JsonNode> items = new LinkedHashSet<>();
        ArrayNode list = JSON.arrayNode();
        int tries = 0;
        for (int size = choice.between(least, most); list.size() < size && tries < 30; tries++) {
            JsonNode item = value(schema.get("items"), depth + 1);
            if (items.add(item) || !schema.path("uniqueItems").asBoolean()) {
                list.add(item);
            }
        }
        return list;
    }

    private JsonNode map(JsonNode schema, int depth) {
        int least = schema.path("minProperties").asInt(0);
        int most = Math.min(schema.path("maxProperties").asInt(least + 2), depth >= DEEP ? least : least + 2);
        ObjectNode map = JSON.objectNode();
        int tries = 0;
        for (int size = choice.between(least, most); map.size() < size && tries < 30; tries++) {
            map.set(key(schema), value(schema.get("additionalProperties"), depth + 1));
        }
        return map;
    }

    private String key(JsonNode schema) {
        JsonNode names = schema.path("propertyNames");
        if (names.has("enum")) {
            return names.get("enum").get(choice.below(names.get("enum").size())).textValue();
        }
        return names.has("pattern")
                ? String.valueOf(choice.between(-99, 99))
                : choice.of("k", "a key", "", "é", "a/b", "~", "\"", "7", "$ref");
    }

    private JsonNode object(JsonNode schema, int depth) {
        List<String> required = SchemaTree.required(schema);
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            if (required.contains(property.getKey()) || depth < DEEP && choice.oneIn(2)) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        return object;
    }
}
