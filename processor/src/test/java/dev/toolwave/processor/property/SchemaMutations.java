package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Valid values with one thing changed, so that most of them are no longer valid. */
final class SchemaMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Choice choice;
    private final SchemaTree tree;

    SchemaMutations(Choice choice, SchemaTree tree) {
        this.choice = choice;
        this.tree = tree;
    }

    /** Returns the arguments with one change, at a random depth. */
    JsonNode apply(JsonNode arguments) {
        return object(tree.root(), (ObjectNode) arguments.deepCopy());
    }

    private JsonNode apply(JsonNode unfollowed, JsonNode value) {
        JsonNode schema = tree.follow(unfollowed);
        if (choice.oneIn(8)) {
            return choice.of(JSON.nullNode(), JSON.objectNode(), JSON.arrayNode(), JSON.booleanNode(true));
        }
        return switch (SchemaTree.kind(schema)) {
            case INTEGER -> integer(schema, value);
            case NUMBER -> number(schema, value);
            case BOOLEAN -> choice.of(text("true"), text("yes"), JSON.numberNode(1), JSON.numberNode(0), text(""));
            case TEXT -> text(schema, value);
            case ENUM ->
                choice.of(
                        text(value.textValue().toLowerCase(Locale.ROOT)),
                        text(value.textValue().toUpperCase(Locale.ROOT)),
                        text("NO_SUCH_CONSTANT"),
                        text(""),
                        JSON.numberNode(0));
            case LIST -> list(schema, (ArrayNode) value);
            case MAP -> map(schema, (ObjectNode) value);
            case OBJECT -> choice.oneIn(6) ? text("no object") : object(schema, (ObjectNode) value);
            case UNION -> union(schema, (ObjectNode) value);
        };
    }

    private JsonNode integer(JsonNode schema, JsonNode value) {
        List<JsonNode> changed = new ArrayList<>(List.of(
                JSON.numberNode(new BigDecimal("1.5")),
                JSON.numberNode(value.decimalValue().setScale(1)),
                text(value.asText()),
                text(value.asText() + ".0"),
                text("abc"),
                text("5f"),
                text("0x10"),
                text("1e3"),
                text("2.5"),
                text("")));
        beyond(schema, changed, BigDecimal.ONE);
        return choice.of(changed);
    }

    private JsonNode number(JsonNode schema, JsonNode value) {
        List<JsonNode> changed = new ArrayList<>(List.of(
                text(value.asText()), text("1.5"), text("abc"), text("NaN"), text("Infinity"), text("1d"), text("")));
        beyond(schema, changed, new BigDecimal("0.01"));
        return choice.of(changed);
    }

    private static void beyond(JsonNode schema, List<JsonNode> changed, BigDecimal step) {
        for (String keyword : List.of("minimum", "exclusiveMinimum")) {
            if (schema.has(keyword)) {
                changed.add(JSON.numberNode(schema.get(keyword).decimalValue()));
                changed.add(JSON.numberNode(schema.get(keyword).decimalValue().subtract(step)));
            }
        }
        for (String keyword : List.of("maximum", "exclusiveMaximum")) {
            if (schema.has(keyword)) {
                changed.add(JSON.numberNode(schema.get(keyword).decimalValue()));
                changed.add(JSON.numberNode(schema.get(keyword).decimalValue().add(step)));
            }
        }
        if (schema.has("multipleOf")) {
            changed.add(JSON.numberNode(schema.get("multipleOf").decimalValue().divide(BigDecimal.TEN)));
        }
    }

    private JsonNode text(JsonNode schema, JsonNode value) {
        if (SampleTexts.isBeyondSchema(schema)) {
            return choice.of(JSON.objectNode(), JSON.booleanNode(false));
        }
        int most = schema.path("maxLength").asInt(40);
        return choice.of(
                text(""),
                text("   "),
                text("😀".repeat(most)),
                text("x".repeat(most + 1)),
                text("not the form!"),
                text("~" + value.textValue()),
                JSON.numberNode(5),
                JSON.numberNode(new BigDecimal("1.50")));
    }

    private JsonNode list(JsonNode schema, ArrayNode list) {
        if (!list.isEmpty() && choice.oneIn(2)) {
            int index = choice.below(list.size());
            return list.set(index, apply(schema.get("items"), list.get(index)));
        }
        return switch (choice.below(5)) {
            case 0 -> JSON.objectNode();
            case 1 -> JSON.arrayNode();
            case 2 -> list.add(JSON.nullNode());
            case 3 -> list.isEmpty() ? text("a") : list.add(list.get(0));
            default -> list.isEmpty() ? text("") : list.addAll(list.deepCopy());
        };
    }

    private JsonNode map(JsonNode schema, ObjectNode map) {
        if (!map.isEmpty() && choice.oneIn(2)) {
            String key = map.fieldNames().next();
            return map.set(key, apply(schema.get("additionalProperties"), map.get(key)));
        }
        return switch (choice.below(4)) {
            case 0 -> JSON.arrayNode();
            case 1 -> JSON.objectNode();
            case 2 ->
                map.isEmpty()
                        ? text("a")
                        : map.set("no such key", map.get(map.fieldNames().next()));
            default -> map.set("k", JSON.nullNode());
        };
    }

    private JsonNode union(JsonNode schema, ObjectNode value) {
        String discriminator = tree.discriminator(schema);
        JsonNode tag = value.get(discriminator);
        return switch (choice.below(5)) {
            case 0 -> value.without(discriminator);
            case 1 -> value.set(discriminator, choice.of(text("NoSuchVariant"), JSON.numberNode(3), JSON.nullNode()));
            case 2 -> ((ObjectNode) value.without(discriminator)).set(discriminator, tag);
            case 3 -> value.put("noSuchProperty", 1);
            default -> object(tree.variant(schema, value), value, discriminator);
        };
    }

    private JsonNode object(JsonNode schema, ObjectNode object) {
        return object(schema, object, "");
    }

    private JsonNode object(JsonNode schema, ObjectNode object, String untouched) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.remove(untouched);
        if (names.isEmpty() || choice.oneIn(10)) {
            return object.put("noSuchProperty", 1);
        }
        String name = choice.of(names);
        return switch (choice.below(8)) {
            case 0 -> object.without(name);
            case 1 -> object.set(name, JSON.nullNode());
            default -> object.set(name, apply(schema.get("properties").get(name), object.get(name)));
        };
    }

    private static JsonNode text(String text) {
        return JSON.textNode(text);
    }
}
