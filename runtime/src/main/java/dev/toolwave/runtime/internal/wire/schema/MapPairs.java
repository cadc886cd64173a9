package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites maps for strict modes in which every property of an object must be named. */
public final class MapPairs {

    private MapPairs() {}

    /** Returns an array of pairs of a key and a value for a map; arguments are decoded from either. Other schemas stay. */
    public static Map<String, @Nullable Object> of(Map<String, @Nullable Object> schema) {
        if (!isMap(schema)) {
            return schema;
        }
        Map<String, @Nullable Object> pairs = new LinkedHashMap<>();
        pairs.put("type", "array");
        pairs.put("description", KeywordDescriptions.append(schema.get("description"), List.of("no key twice")));
        pairs.put("items", pair(schema.get("propertyNames"), schema.get("additionalProperties")));
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

    private static boolean isMap(Map<String, @Nullable Object> schema) {
        return "object".equals(schema.get("type"))
                && schema.get("additionalProperties") instanceof Map
                && SchemaRewrite.object(schema.get("properties")).isEmpty();
    }

    private static Map<String, @Nullable Object> pair(@Nullable Object key, @Nullable Object value) {
        Map<String, @Nullable Object> properties = JsonObject.of("key", key != null ? key : JsonObject.typed("string"))
                .and("value", value);
        return JsonObject.typed("object")
                .and("properties", properties)
                .and("required", List.of("key", "value"))
                .and("additionalProperties", false);
    }
}
