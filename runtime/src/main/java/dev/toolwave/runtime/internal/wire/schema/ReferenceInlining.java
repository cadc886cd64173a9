package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites {@code $ref}, which canonical schemas use for recursive types only. */
@SuppressWarnings("ReferenceEquality") // a child is nothing only if it is NOTHING itself
final class ReferenceInlining {

    private static final String PREFIX = "#/$defs/";

    /** The schema that no value fits. */
    private static final Map<String, @Nullable Object> NOTHING = JsonObject.of("not", Map.of());

    private ReferenceInlining() {}

    /** Moves the keywords beside a {@code $ref} to a schema around it, for providers that allow no keywords there. */
    static Map<String, @Nullable Object> alone(Map<String, @Nullable Object> schema) {
        if (!schema.containsKey("$ref") || schema.size() == 1) {
            return schema;
        }
        Map<String, @Nullable Object> around = new LinkedHashMap<>(schema);
        Object reference = around.remove("$ref");
        around.put("anyOf", List.of(JsonObject.of("$ref", reference)));
        return around;
    }

    /**
     * Returns a rewrite that replaces references by their definitions, at most this many times inside each other. The result allows
     * no deeper values: optional properties are left out, arrays are empty, variants are dropped. Every value that fits it therefore
     * fits the canonical schema. Types that refer to each other many times are unrolled less often, or end in objects of any shape.
     */
    static SchemaRewrite unrolled(int times) {
        return (Map<String, @Nullable Object> schema) -> {
            Map<String, @Nullable Object> definitions = SchemaRewrite.object(schema.get("$defs"));
            Map<String, @Nullable Object> root = new LinkedHashMap<>(schema);
            root.remove("$defs");
            for (int fewer = times; fewer > 0; fewer--) {
                Unrolling unrolling = new Unrolling(definitions, fewer);
                Map<String, @Nullable Object> unrolled = unrolling.unroll(root, Map.of());
                if (unrolled != NOTHING && !unrolling.isTooLong()) {
                    return unrolled;
                }
            }
            return new Unrolling(definitions, 0).unroll(root, Map.of());
        };
    }

    /** One attempt to replace references by definitions. */
    private static final class Unrolling {

        /** A limit that no hand-written family of types reaches, and that keeps a request small. */
        private static final int MAX_REPLACEMENTS = 100;

        private final Map<String, @Nullable Object> definitions;
        private final int times;
        private int replacements;

        Unrolling(Map<String, @Nullable Object> definitions, int times) {
            this.definitions = definitions;
            this.times = times;
        }

        boolean isTooLong() {
            return replacements > MAX_REPLACEMENTS;
        }

        Map<String, @Nullable Object> unroll(Map<String, @Nullable Object> schema, Map<String, Integer> inside) {
            if (!(schema.get("$ref") instanceof String reference) || !reference.startsWith(PREFIX)) {
                return withoutNothing(SchemaRewrite.mapChildren(schema, child -> unroll(child, inside)));
            }
            String name = reference.substring(PREFIX.length());
            int depth = inside.getOrDefault(name, 0);
            if (times == 0) {
                JsonObject open = JsonObject.typed("object").and("description", "Another " + name + ".");
                return inPlace(schema, open);
            }
            if (depth >= times || isTooLong()) {
                return NOTHING;
            }
            replacements++;
            Map<String, Integer> deeper = new LinkedHashMap<>(inside);
            deeper.put(name, depth + 1);
            return unroll(inPlace(schema, SchemaRewrite.object(definitions.get(name))), deeper);
        }

        /** Returns the definition together with the keywords beside the reference to it. */
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

    /** Removes every child that no value fits, or returns {@link #NOTHING} if no value fits without it. Changes the schema. */
    private static Map<String, @Nullable Object> withoutNothing(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> properties = SchemaRewrite.object(schema.get("properties"));
        List<@Nullable Object> required = SchemaRewrite.list(schema.get("required"));
        if (properties.entrySet().stream().anyMatch(p -> p.getValue() == NOTHING && required.contains(p.getKey()))
                || SchemaRewrite.list(schema.get("allOf")).contains(NOTHING)
                || SchemaRewrite.list(schema.get("prefixItems")).contains(NOTHING)) {
            return NOTHING;
        }
        properties.values().removeIf(property -> property == NOTHING);
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.get(keyword) instanceof List<?> branches
                    && branches.removeIf(branch -> branch == NOTHING)
                    && branches.isEmpty()) {
                return NOTHING;
            }
        }
        if (schema.get("items") == NOTHING) {
            if (isPositive(schema.get("minItems"))) {
                return NOTHING;
            }
            schema.put("items", JsonObject.typed("object")); // some servers refuse arrays without it
            schema.put("maxItems", 0);
        }
        if (schema.get("additionalProperties") == NOTHING) {
            if (isPositive(schema.get("minProperties"))) {
                return NOTHING;
            }
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static boolean isPositive(@Nullable Object number) {
        return number instanceof Integer count && count > 0;
    }
}
