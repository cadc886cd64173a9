package dev.toolwave.runtime.internal.wire.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes another schema of a schema, leaving the first as it is. */
@FunctionalInterface
public interface SchemaRewrite {

    /** Changes nothing. */
    SchemaRewrite NONE = new SchemaRewrite() {
        @Override
        public Map<String, @Nullable Object> apply(Map<String, @Nullable Object> schema) {
            return schema;
        }
    };

    /** Returns the rewritten schema. */
    Map<String, @Nullable Object> apply(Map<String, @Nullable Object> schema);

    /** Returns this rewrite with another one after it. */
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

    /** Hands every schema inside a schema to the consumer, the outer ones first. */
    static void visit(Map<String, @Nullable Object> schema, Consumer<Map<String, @Nullable Object>> visitor) {
        visitor.accept(schema);
        mapChildren(schema, child -> {
            visit(child, visitor);
            return child;
        });
    }

    /** Returns a schema in which each schema directly below it has been replaced. */
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

    /** Returns a JSON object as what it is; empty where the value is something else. */
    @SuppressWarnings("unchecked") // Json reads every object as a map with text keys
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : Map.of();
    }

    /** Returns a JSON array as what it is; empty where the value is something else. */
    @SuppressWarnings("unchecked") // Json reads every array as a list of such values
    static List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List ? (List<@Nullable Object>) value : List.of();
    }
}
