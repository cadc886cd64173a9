package dev.toolwave.runtime.internal.wire.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Returns a rewritten copy of a schema; the original is not changed. */
@FunctionalInterface
public interface SchemaRewrite {

    /** Returns the schema itself. */
    SchemaRewrite NONE = new SchemaRewrite() {
        @Override
        public Map<String, @Nullable Object> apply(Map<String, @Nullable Object> schema) {
            return schema;
        }
    };

    /** Returns the rewritten schema. */
    Map<String, @Nullable Object> apply(Map<String, @Nullable Object> schema);

    /** Returns a rewrite that applies this one, then another. */
    default SchemaRewrite then(SchemaRewrite next) {
        return (Map<String, @Nullable Object> schema) -> next.apply(apply(schema));
    }

    /** Returns a rewrite of a schema and of every schema inside it, the inner ones first. */
    static SchemaRewrite everywhere(SchemaRewrite rewrite) {
        return inside(rewrite).then(rewrite);
    }

    /** Returns a rewrite of every schema inside a schema, but not of itself. */
    static SchemaRewrite inside(SchemaRewrite rewrite) {
        return (Map<String, @Nullable Object> schema) -> mapChildren(schema, everywhere(rewrite)::apply);
    }

    /** Passes a schema and every schema inside it to the consumer, the outer ones first. */
    static void visit(Map<String, @Nullable Object> schema, Consumer<Map<String, @Nullable Object>> visitor) {
        visitor.accept(schema);
        mapChildren(schema, child -> {
            visit(child, visitor);
            return child;
        });
    }

    /** Returns a mutable copy in which each direct child has been replaced. */
    static Map<String, @Nullable Object> mapChildren(
            Map<String, @Nullable Object> schema, UnaryOperator<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> mapped = new LinkedHashMap<>();
        schema.forEach((keyword, value) -> mapped.put(
                keyword,
                switch (keyword) {
                    case "properties", "$defs", "definitions" -> mapMembers(value, change);
                    case "anyOf", "oneOf", "allOf", "prefixItems" -> mapElements(value, change);
                    case "items", "additionalProperties", "not" -> mapOne(value, change);
                    default -> value;
                }));
        return mapped;
    }

    private static @Nullable Object mapMembers(
            @Nullable Object value, UnaryOperator<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object(value).forEach((name, member) -> members.put(name, mapOne(member, change)));
        return members;
    }

    private static @Nullable Object mapElements(
            @Nullable Object value, UnaryOperator<Map<String, @Nullable Object>> change) {
        List<@Nullable Object> elements = new ArrayList<>();
        list(value).forEach(element -> elements.add(mapOne(element, change)));
        return elements;
    }

    private static @Nullable Object mapOne(
            @Nullable Object value, UnaryOperator<Map<String, @Nullable Object>> change) {
        return value instanceof Map ? change.apply(object(value)) : value;
    }

    /** Casts a value to a JSON object; returns an empty one if it is something else. */
    @SuppressWarnings("unchecked") // the parser creates maps with string keys only
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : Map.of();
    }

    /** Casts a value to a JSON array; returns an empty one if it is something else. */
    @SuppressWarnings("unchecked") // the parser creates lists of such values only
    static List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List ? (List<@Nullable Object>) value : List.of();
    }
}
