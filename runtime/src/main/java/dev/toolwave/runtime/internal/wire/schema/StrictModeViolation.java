package dev.toolwave.runtime.internal.wire.schema;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the reason why a schema cannot be strict. */
@FunctionalInterface
public interface StrictModeViolation {

    /** Returns the reason, or null if the schema can be strict. */
    @Nullable
    String in(Map<String, @Nullable Object> schema);

    /** Returns a check that finds the first reason of this one and another. */
    default StrictModeViolation or(StrictModeViolation other) {
        return (Map<String, @Nullable Object> schema) -> {
            String reason = in(schema);
            return reason != null ? reason : other.in(schema);
        };
    }

    /** Returns a check that no schema inside the schema, nor itself, is of a kind. */
    static StrictModeViolation anywhere(Predicate<Map<String, @Nullable Object>> kind, String reason) {
        return (Map<String, @Nullable Object> schema) -> {
            boolean[] found = {false};
            SchemaRewrite.visit(schema, inner -> found[0] |= kind.test(inner));
            return found[0] ? reason : null;
        };
    }

    /** Returns a check of the size. */
    static StrictModeViolation size(Predicate<SchemaSize> tooBig, String reason) {
        return (Map<String, @Nullable Object> schema) -> tooBig.test(SchemaSize.of(schema)) ? reason : null;
    }

    /** Returns a check for objects with unnamed properties. */
    static StrictModeViolation openObjects() {
        return anywhere(
                schema -> "object".equals(schema.get("type"))
                        && !Boolean.FALSE.equals(schema.get("additionalProperties")),
                "it has an object of any shape");
    }

    /** Returns a check for objects without properties, which the validators of vendors refuse. */
    static StrictModeViolation emptyObjects() {
        return anywhere(
                schema -> "object".equals(schema.get("type"))
                        && SchemaRewrite.object(schema.get("properties")).isEmpty(),
                "it has an object without properties");
    }

    /** Returns a check for keywords that only hand-written schemas contain. */
    static StrictModeViolation foreignKeywords() {
        return anywhere(
                schema -> schema.containsKey("oneOf")
                        || schema.containsKey("allOf")
                        || schema.containsKey("not")
                        || schema.containsKey("if")
                        || schema.containsKey("prefixItems")
                        || schema.containsKey("patternProperties")
                        || !(schema.containsKey("type") || schema.containsKey("anyOf") || schema.containsKey("$ref")),
                "it has a schema without a type, or a keyword that strict schemas do not support");
    }

    /** Returns a check for recursive types. */
    static StrictModeViolation recursion() {
        return anywhere(schema -> schema.containsKey("$ref"), "it has a recursive type");
    }
}
