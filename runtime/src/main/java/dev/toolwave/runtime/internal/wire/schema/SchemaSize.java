package dev.toolwave.runtime.internal.wire.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The quantities of a schema that providers limit.
 *
 * @param properties the number of properties, at all levels
 * @param optional the number of properties that are not required
 * @param unions the number of {@code anyOf} and of arrays of types
 * @param depth the number of levels of objects and arrays
 * @param enumValues the number of values of all enums
 * @param longestEnum the number of characters in the longest enum of more than 250 values
 * @param nameCharacters the number of characters in names of properties, definitions and values of enums
 */
public record SchemaSize(
        int properties, int optional, int unions, int depth, int enumValues, int longestEnum, int nameCharacters) {

    private static final int LONG_ENUM = 250;

    /** Measures a schema. */
    public static SchemaSize of(Map<String, @Nullable Object> schema) {
        Counter counter = new Counter();
        SchemaRewrite.visit(schema, counter::count);
        return new SchemaSize(
                counter.properties,
                counter.optional,
                counter.unions,
                depth(schema),
                counter.enumValues,
                counter.longestEnum,
                counter.nameCharacters);
    }

    private static int depth(Map<String, @Nullable Object> schema) {
        int[] deepest = {0};
        SchemaRewrite.mapChildren(schema, child -> {
            deepest[0] = Math.max(deepest[0], depth(child));
            return child;
        });
        boolean level = schema.containsKey("properties") || schema.containsKey("items");
        return deepest[0] + (level ? 1 : 0);
    }

    /** Returns whether two values of one enum differ only in case. */
    public static boolean hasEnumThatDiffersInCaseOnly(Map<String, @Nullable Object> schema) {
        List<@Nullable Object> values = SchemaRewrite.list(schema.get("enum"));
        long distinct = values.stream()
                .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return distinct < values.size();
    }

    private static final class Counter {

        private int properties;
        private int optional;
        private int unions;
        private int enumValues;
        private int longestEnum;
        private int nameCharacters;

        void count(Map<String, @Nullable Object> schema) {
            Map<String, @Nullable Object> members = SchemaRewrite.object(schema.get("properties"));
            properties += members.size();
            optional +=
                    members.size() - SchemaRewrite.list(schema.get("required")).size();
            countNames(members);
            countNames(SchemaRewrite.object(schema.get("$defs")));
            if (schema.containsKey("anyOf") || schema.get("type") instanceof List) {
                unions++;
            }
            List<@Nullable Object> values = SchemaRewrite.list(schema.get("enum"));
            int characters = values.stream()
                    .mapToInt(value -> String.valueOf(value).length())
                    .sum();
            enumValues += values.size();
            nameCharacters += characters;
            if (values.size() > LONG_ENUM) {
                longestEnum = Math.max(longestEnum, characters);
            }
        }

        private void countNames(Map<String, @Nullable Object> named) {
            named.keySet().forEach(name -> nameCharacters += name.length());
        }
    }
}
