package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A published schema, with its references followed and its unions told apart. */
final class SchemaTree {

    private final JsonNode root;

    SchemaTree(JsonNode root) {
        this.root = root;
    }

    /** What a node of a schema describes. */
    enum Kind {
        TEXT,
        ENUM,
        INTEGER,
        NUMBER,
        BOOLEAN,
        LIST,
        MAP,
        OBJECT,
        UNION
    }

    /** Returns the root. */
    JsonNode root() {
        return root;
    }

    /** Returns the schema itself, or what it refers to. */
    JsonNode follow(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode target = root.at(schema.get("$ref").textValue().substring(1));
        if (target.isMissingNode()) {
            throw new AssertionError(schema + " refers to nothing in " + root);
        }
        return follow(target);
    }

    /** Returns what a followed schema describes. */
    static Kind kind(JsonNode schema) {
        if (schema.has("anyOf")) {
            return Kind.UNION;
        }
        return switch (schema.path("type").asText()) {
            case "string" -> schema.has("enum") ? Kind.ENUM : Kind.TEXT;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "array" -> Kind.LIST;
            case "object" -> schema.path("additionalProperties").isObject() ? Kind.MAP : Kind.OBJECT;
            default -> throw new AssertionError("neither a type nor a union: " + schema);
        };
    }

    /** Returns the objects of a union. */
    List<JsonNode> variants(JsonNode union) {
        List<JsonNode> variants = new ArrayList<>();
        union.get("anyOf").forEach(variant -> variants.add(follow(variant)));
        return variants;
    }

    /** Returns the name of a union's discriminator: the first property of each variant. */
    String discriminator(JsonNode union) {
        return variants(union).get(0).get("properties").fieldNames().next();
    }

    /** Returns the variant that a value says it is; null where it says nothing known. */
    JsonNode variant(JsonNode union, JsonNode value) {
        String discriminator = discriminator(union);
        for (JsonNode variant : variants(union)) {
            if (variant.at("/properties/" + discriminator + "/enum/0").equals(value.path(discriminator))) {
                return variant;
            }
        }
        return null;
    }

    /** Returns the names of the properties that must be there. */
    static List<String> required(JsonNode object) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.textValue()));
        return required;
    }
}
