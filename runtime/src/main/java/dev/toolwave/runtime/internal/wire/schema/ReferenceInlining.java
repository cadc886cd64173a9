package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites of {@code $ref}, which canonical schemas have for recursive types only. */
public final class ReferenceInlining {

    private static final String PREFIX = "#/$defs/";

    private ReferenceInlining() {}

    /** Moves what stands beside a {@code $ref} around it, for providers where a reference stands alone. */
    public static Map<String, @Nullable Object> alone(Map<String, @Nullable Object> schema) {
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
     * been put inside itself this many times. Types that refer to one another many times over are unrolled less often, for each
     * time multiplies what the schema holds.
     */
    public static SchemaRewrite unrolled(int times) {
        return (Map<String, @Nullable Object> schema) -> {
            Map<String, @Nullable Object> definitions = SchemaRewrite.object(schema.get("$defs"));
            Map<String, @Nullable Object> root = new LinkedHashMap<>(schema);
            root.remove("$defs");
            for (int fewer = times; fewer > 0; fewer--) {
                Unrolling unrolling = new Unrolling(definitions, fewer);
                Map<String, @Nullable Object> unrolled = unrolling.unroll(root, Map.of());
                if (!unrolling.isTooLong()) {
                    return unrolled;
                }
            }
            return new Unrolling(definitions, 0).unroll(root, Map.of());
        };
    }

    /** One attempt to put definitions in place. */
    private static final class Unrolling {

        /** More than any hand-written family of types needs that refer to one another; fewer than a request would notice. */
        private static final int MOST_REPLACED = 100;

        private final Map<String, @Nullable Object> definitions;
        private final int times;
        private int replaced;

        Unrolling(Map<String, @Nullable Object> definitions, int times) {
            this.definitions = definitions;
            this.times = times;
        }

        boolean isTooLong() {
            return replaced > MOST_REPLACED;
        }

        Map<String, @Nullable Object> unroll(Map<String, @Nullable Object> schema, Map<String, Integer> inside) {
            if (!(schema.get("$ref") instanceof String reference) || !reference.startsWith(PREFIX)) {
                return SchemaRewrite.mapChildren(schema, child -> unroll(child, inside));
            }
            String name = reference.substring(PREFIX.length());
            int depth = inside.getOrDefault(name, 0);
            if (depth >= times || isTooLong()) {
                return inPlace(
                        schema,
                        JsonObject.typed("object")
                                .and("description", "Another " + name + ", as above.")
                                .members());
            }
            replaced++;
            Map<String, Integer> deeper = new LinkedHashMap<>(inside);
            deeper.put(name, depth + 1);
            return unroll(inPlace(schema, SchemaRewrite.object(definitions.get(name))), deeper);
        }

        /** Returns the definition, with what stands beside the reference to it. */
        private static Map<String, @Nullable Object> inPlace(
                Map<String, @Nullable Object> reference, Map<String, @Nullable Object> definition) {
            Map<String, @Nullable Object> place = new LinkedHashMap<>(definition);
            reference.forEach((keyword, value) -> {
                if (!keyword.equals("$ref")) {
                    place.put(keyword, value);
                }
            });
            return place;
        }
    }
}
