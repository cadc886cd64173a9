package dev.toolwave.runtime.internal.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites of {@code $ref}, which canonical schemas have for recursive types only. */
final class References {

    private static final String PREFIX = "#/$defs/";

    private References() {}

    /** Moves what stands beside a {@code $ref} around it, for providers where a reference stands alone. */
    static Map<String, @Nullable Object> alone(Map<String, @Nullable Object> schema) {
        if (!schema.containsKey("$ref") || schema.size() == 1) {
            return schema;
        }
        Map<String, @Nullable Object> around = new LinkedHashMap<>(schema);
        Object reference = around.remove("$ref");
        around.put("anyOf", List.of(JsonObject.of("$ref", reference).members()));
        return around;
    }

    /**
     * Returns a rewrite that puts the definitions where they are referred to, and an object of any shape where a definition has
     * been put inside itself this many times.
     */
    static SchemaRewrite unrolled(int times) {
        return (Map<String, @Nullable Object> schema) -> {
            Map<String, @Nullable Object> definitions = SchemaRewrite.object(schema.get("$defs"));
            Map<String, @Nullable Object> root = new LinkedHashMap<>(schema);
            root.remove("$defs");
            return unroll(root, definitions, Map.of(), times);
        };
    }

    private static Map<String, @Nullable Object> unroll(
            Map<String, @Nullable Object> schema,
            Map<String, @Nullable Object> definitions,
            Map<String, Integer> inside,
            int times) {
        if (schema.get("$ref") instanceof String reference && reference.startsWith(PREFIX)) {
            String name = reference.substring(PREFIX.length());
            int depth = inside.getOrDefault(name, 0);
            Map<String, @Nullable Object> definition = depth < times
                    ? SchemaRewrite.object(definitions.get(name))
                    : JsonObject.typed("object")
                            .and("description", "Another " + name + ", as above.")
                            .members();
            Map<String, @Nullable Object> replaced = new LinkedHashMap<>(definition);
            schema.forEach((keyword, value) -> {
                if (!keyword.equals("$ref")) {
                    replaced.put(keyword, value);
                }
            });
            Map<String, Integer> deeper = new LinkedHashMap<>(inside);
            deeper.put(name, depth + 1);
            return depth < times ? unroll(replaced, definitions, deeper, times) : replaced;
        }
        return SchemaRewrite.mapChildren(schema, child -> unroll(child, definitions, inside, times));
    }
}
