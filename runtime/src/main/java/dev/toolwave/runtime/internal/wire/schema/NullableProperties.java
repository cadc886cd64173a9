package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites optional properties for providers that require every property: they become nullable. */
public final class NullableProperties {

    private NullableProperties() {}

    /** Returns an object schema whose properties are all required; optional ones become nullable. Other schemas stay. */
    public static Map<String, @Nullable Object> requireAll(Map<String, @Nullable Object> schema) {
        if (!schema.containsKey("properties")) {
            return schema;
        }
        List<@Nullable Object> required = SchemaRewrite.list(schema.get("required"));
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        SchemaRewrite.object(schema.get("properties"))
                .forEach((name, property) -> properties.put(
                        name, required.contains(name) ? property : orNull(SchemaRewrite.object(property))));
        Map<String, @Nullable Object> all = new LinkedHashMap<>(schema);
        all.put("properties", properties);
        all.put("required", new ArrayList<>(properties.keySet()));
        return all;
    }

    /** Returns a schema that also allows null. */
    public static Map<String, @Nullable Object> orNull(Map<String, @Nullable Object> schema) {
        // a constant excludes null, whatever the type is
        if (schema.get("type") instanceof String type && !schema.containsKey("const")) {
            Map<String, @Nullable Object> nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            nullable.computeIfPresent("enum", (keyword, names) -> plus(names, null));
            return nullable;
        }
        Map<String, @Nullable Object> nullBranch = JsonObject.typed("null");
        if (schema.containsKey("anyOf")) {
            Map<String, @Nullable Object> nullable = new LinkedHashMap<>(schema);
            nullable.put("anyOf", plus(schema.get("anyOf"), nullBranch));
            return nullable;
        }
        Map<String, @Nullable Object> bare = new LinkedHashMap<>(schema);
        Object description = bare.remove("description");
        return new JsonObject().andIfAny("description", description).and("anyOf", List.of(bare, nullBranch));
    }

    private static List<@Nullable Object> plus(@Nullable Object list, @Nullable Object element) {
        List<@Nullable Object> longer = new ArrayList<>(SchemaRewrite.list(list));
        longer.add(element);
        return longer;
    }
}
