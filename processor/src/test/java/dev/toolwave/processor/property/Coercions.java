package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwave.processor.fixture.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a decoder takes although the schema does not allow it, as the documentation lists it: a value, with everything lossless
 * turned into what the schema asks for. All else stays as it is.
 */
final class Coercions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final SchemaTree tree;

    Coercions(SchemaTree tree) {
        this.tree = tree;
    }

    /** Returns the arguments as the schema wants them, as far as the coercions go. */
    JsonNode apply(JsonNode arguments) {
        return apply(tree.root(), arguments);
    }

    private JsonNode apply(JsonNode unfollowed, JsonNode value) {
        JsonNode schema = tree.follow(unfollowed);
        return switch (SchemaTree.kind(schema)) {
            case INTEGER -> integer(value);
            case NUMBER ->
                value.isTextual() && NUMBER.matcher(value.textValue()).matches() ? Json.read(value.textValue()) : value;
            case BOOLEAN ->
                value.isTextual() && List.of("true", "false").contains(value.textValue())
                        ? JSON.booleanNode(value.textValue().equals("true"))
                        : value;
            case TEXT -> value.isNumber() ? JSON.textNode(value.asText()) : value;
            case ENUM -> constant(schema, value);
            case LIST -> list(schema, value);
            case MAP -> map(schema, value);
            case OBJECT -> object(schema, value);
            case UNION -> {
                JsonNode variant = tree.variant(schema, value);
                yield variant == null ? value : object(variant, value);
            }
        };
    }

    private static JsonNode integer(JsonNode value) {
        JsonNode number =
                value.isTextual() && NUMBER.matcher(value.textValue()).matches() ? Json.read(value.textValue()) : value;
        if (!number.isNumber()) {
            return value;
        }
        BigDecimal decimal = number.decimalValue();
        return decimal.stripTrailingZeros().scale() <= 0 ? JSON.numberNode(decimal.toBigIntegerExact()) : value;
    }

    private static JsonNode constant(JsonNode schema, JsonNode value) {
        List<JsonNode> alike = new ArrayList<>();
        for (JsonNode constant : schema.get("enum")) {
            if (constant.equals(value)) {
                return value;
            }
            if (constant.textValue().equalsIgnoreCase(value.textValue())) {
                alike.add(constant);
            }
        }
        return alike.size() == 1 ? alike.get(0) : value;
    }

    private JsonNode list(JsonNode schema, JsonNode value) {
        if (!value.isArray()) {
            return value;
        }
        ArrayNode list = JSON.arrayNode();
        value.forEach(element -> list.add(apply(schema.get("items"), element)));
        return list;
    }

    private JsonNode map(JsonNode schema, JsonNode given) {
        JsonNode value = given.isArray() ? fromPairs(given) : given;
        if (!value.isObject()) {
            return value;
        }
        ObjectNode map = JSON.objectNode();
        value.properties()
                .forEach(entry -> map.set(entry.getKey(), apply(schema.get("additionalProperties"), entry.getValue())));
        return map;
    }

    /** Returns the object for an array of pairs, as strict modes have maps; the array where it is none of those. */
    private static JsonNode fromPairs(JsonNode array) {
        ObjectNode map = JSON.objectNode();
        for (JsonNode pair : array) {
            boolean sound = pair.isObject()
                    && pair.size() == 2
                    && pair.has("value")
                    && pair.path("key").isTextual();
            if (!sound || map.has(pair.get("key").textValue())) {
                return array;
            }
            map.set(pair.get("key").textValue(), pair.get("value"));
        }
        return map;
    }

    private JsonNode object(JsonNode schema, JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        List<String> required = SchemaTree.required(schema);
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            JsonNode property = schema.get("properties").get(entry.getKey());
            if (property == null) {
                object.set(entry.getKey(), entry.getValue());
            } else if (!entry.getValue().isNull() || required.contains(entry.getKey())) {
                object.set(entry.getKey(), apply(property, entry.getValue()));
            }
        }
        return object;
    }
}
