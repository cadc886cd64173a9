package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites for strict modes in which every property of an object must be named and required. */
final class StrictShapes {

    private StrictShapes() {}

    /** Returns an array of pairs of a key and a value for a map; arguments are decoded from either. Other schemas stay. */
    static Map<String, @Nullable Object> pairsForMap(Map<String, @Nullable Object> schema) {
        if (!"object".equals(schema.get("type"))
                || !(schema.get("additionalProperties") instanceof Map)
                || !SchemaRewrite.object(schema.get("properties")).isEmpty()) {
            return schema;
        }
        Object key = schema.get("propertyNames");
        JsonObject properties = JsonObject.of("key", key != null ? key : JsonObject.typed("string"))
                .and("value", schema.get("additionalProperties"));
        JsonObject pair = JsonObject.typed("object")
                .and("properties", properties)
                .and("required", List.of("key", "value"))
                .and("additionalProperties", false);
        JsonObject pairs = JsonObject.typed("array")
                .and("description", UnsupportedKeywords.describe(schema, List.of("no key twice")))
                .and("items", pair);
        schema.forEach((keyword, value) -> {
            switch (keyword) {
                case "minProperties" -> pairs.put("minItems", value);
                case "maxProperties" -> pairs.put("maxItems", value);
                case "additionalProperties", "propertyNames", "properties", "required" -> {
                    // described by the pairs
                }
                default -> pairs.putIfAbsent(keyword, value);
            }
        });
        return pairs;
    }

    /** Returns an object schema whose properties are all required; optional ones become nullable. Other schemas stay. */
    static Map<String, @Nullable Object> requireAll(Map<String, @Nullable Object> schema) {
        if (!schema.containsKey("properties")) {
            return schema;
        }
        List<@Nullable Object> required = SchemaRewrite.list(schema.get("required"));
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(SchemaRewrite.object(schema.get("properties")));
        properties.replaceAll(
                (name, property) -> required.contains(name) ? property : orNull(SchemaRewrite.object(property)));
        Map<String, @Nullable Object> all = new LinkedHashMap<>(schema);
        all.put("properties", properties);
        all.put("required", new ArrayList<>(properties.keySet()));
        return all;
    }

    /** Returns a schema that also allows null. */
    static Map<String, @Nullable Object> orNull(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> nullable = new LinkedHashMap<>(schema);
        // a constant excludes null, whatever the type is
        if (schema.get("type") instanceof String type && !schema.containsKey("const")) {
            nullable.put("type", List.of(type, "null"));
            nullable.computeIfPresent("enum", (keyword, names) -> plus(names, null));
            return nullable;
        }
        JsonObject nullBranch = JsonObject.typed("null");
        if (nullable.computeIfPresent("anyOf", (keyword, branches) -> plus(branches, nullBranch)) != null) {
            return nullable;
        }
        Object description = nullable.remove("description");
        return new JsonObject().andIfAny("description", description).and("anyOf", List.of(nullable, nullBranch));
    }

    private static List<@Nullable Object> plus(@Nullable Object list, @Nullable Object element) {
        List<@Nullable Object> longer = new ArrayList<>(SchemaRewrite.list(list));
        longer.add(element);
        return longer;
    }
}
