package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for every published schema, beyond being one: the subset that each provider's form is made from. */
final class CanonicalForm {

    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "description",
            "properties",
            "required",
            "additionalProperties",
            "anyOf",
            "enum",
            "items",
            "uniqueItems",
            "$defs",
            "$ref",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "format",
            "default",
            "examples",
            "contentEncoding",
            "title");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> references = new LinkedHashSet<>();

    private final boolean isInput;

    private CanonicalForm(boolean isInput) {
        this.isInput = isInput;
    }

    /** Returns the faults of a root schema of arguments. */
    static List<String> faultsOfInput(JsonNode root) {
        return faults(root, new CanonicalForm(true));
    }

    /** Returns the faults of a root schema of results. */
    static List<String> faultsOfOutput(JsonNode root) {
        return faults(root, new CanonicalForm(false));
    }

    private static List<String> faults(JsonNode root, CanonicalForm form) {
        form.root(root);
        root.path("$defs").properties().forEach(entry -> form.node("/$defs/" + entry.getKey(), entry.getValue()));
        Set<String> defined = new LinkedHashSet<>();
        root.path("$defs").fieldNames().forEachRemaining(name -> defined.add("#/$defs/" + name));
        if (!defined.equals(form.references)) {
            form.faults.add("defined " + defined + " but referred to " + form.references);
        }
        if (root.has("$defs") && root.get("$defs").isEmpty()) {
            form.faults.add("empty $defs");
        }
        return form.faults;
    }

    /** Checks the root, which is an object; for results it may be one with arbitrary names. */
    private void root(JsonNode root) {
        if (!root.path("type").asText().equals("object")) {
            faults.add("no object at the root: " + root);
        }
        ObjectNode withoutDefinitions = root.deepCopy();
        node("", withoutDefinitions.without("$defs"));
    }

    private void node(String at, JsonNode schema) {
        if (!schema.isObject() || schema.isEmpty()) {
            faults.add(at + ": no schema: " + schema);
            return;
        }
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                faults.add(at + ": unexpected keyword " + keyword);
            }
        });
        if (schema.has("$defs")) {
            faults.add(at + ": nested $defs");
        }
        if (schema.has("$ref")) {
            references.add(schema.get("$ref").textValue());
        } else if (schema.has("anyOf")) {
            for (int i = 0; i < schema.get("anyOf").size(); i++) {
                node(at + "/anyOf/" + i, schema.get("anyOf").get(i));
            }
        } else if (!schema.path("type").isTextual()) {
            faults.add(at + ": neither one type nor anyOf: " + schema);
        } else if (schema.get("type").textValue().equals("array")) {
            node(at + "/items", schema.path("items"));
        } else if (schema.get("type").textValue().equals("object")) {
            if (schema.path("additionalProperties").isObject()) {
                node(at + "/additionalProperties", schema.get("additionalProperties"));
            } else {
                object(at, schema);
            }
        }
    }

    private void object(String at, JsonNode schema) {
        if (!schema.path("properties").isObject()
                || !hasRequired(schema)
                || !schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").asBoolean()) {
            faults.add(at + ": not a closed object with properties and required: " + schema);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            node(at + "/" + property.getKey(), property.getValue());
        }
        for (String name : SchemaTree.required(schema)) {
            if (!schema.path("properties").has(name)) {
                faults.add(at + ": requires unknown " + name);
            }
        }
    }

    /** Arguments always have {@code required}; results only if a member is always written. */
    private boolean hasRequired(JsonNode schema) {
        JsonNode required = schema.path("required");
        return isInput ? required.isArray() : required.isMissingNode() || required.isArray() && !required.isEmpty();
    }
}
