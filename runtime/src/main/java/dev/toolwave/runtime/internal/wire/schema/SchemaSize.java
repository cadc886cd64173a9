package dev.toolwave.runtime.internal.wire.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quantities of a schema that providers limit, at all levels together. */
public final class SchemaSize {

    private static final int LONG_ENUM = 250;

    int properties;

    /** The number of properties that are not required. */
    int optional;

    /** The number of {@code anyOf} and of arrays of types. */
    int unions;

    /** The number of levels of objects and arrays. */
    int depth;

    int enumValues;

    /** The number of characters in the longest enum of more than 250 values. */
    int longestEnum;

    /** The number of characters in names of properties, definitions and values of enums. */
    int nameCharacters;

    private SchemaSize() {}

    /** Measures a schema. */
    public static SchemaSize of(Map<String, @Nullable Object> schema) {
        SchemaSize size = new SchemaSize();
        SchemaRewrite.visit(schema, size::count);
        size.depth = depth(schema);
        return size;
    }

    /** Returns whether two values of one enum differ only in case. */
    static boolean hasEnumThatDiffersInCaseOnly(Map<String, @Nullable Object> schema) {
        List<@Nullable Object> values = SchemaRewrite.list(schema.get("enum"));
        long distinct = values.stream()
                .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return distinct < values.size();
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

    private void count(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> members = SchemaRewrite.object(schema.get("properties"));
        properties += members.size();
        optional += members.size() - SchemaRewrite.list(schema.get("required")).size();
        members.keySet().forEach(name -> nameCharacters += name.length());
        SchemaRewrite.object(schema.get("$defs")).keySet().forEach(name -> nameCharacters += name.length());
        if (schema.containsKey("anyOf") || schema.get("type") instanceof List) {
            unions++;
        }
        List<@Nullable Object> values = SchemaRewrite.list(schema.get("enum"));
        int characters = 0;
        for (Object value : values) {
            characters += String.valueOf(value).length();
        }
        enumValues += values.size();
        nameCharacters += characters;
        if (values.size() > LONG_ENUM) {
            longestEnum = Math.max(longestEnum, characters);
        }
    }
}
