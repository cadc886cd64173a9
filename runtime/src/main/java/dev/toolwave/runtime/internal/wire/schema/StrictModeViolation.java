package dev.toolwave.runtime.internal.wire.schema;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why a schema cannot be strict, whatever else is strict. */
@FunctionalInterface
public interface StrictModeViolation {

    /** Returns the reason, null where there is none. */
    @Nullable
    String in(Map<String, @Nullable Object> schema);

    /** Returns what is found first. */
    default StrictModeViolation or(StrictModeViolation other) {
        return (Map<String, @Nullable Object> schema) -> {
            String reason = in(schema);
            return reason != null ? reason : other.in(schema);
        };
    }

    /** An obstacle that stands wherever a schema inside the schema is of a kind. */
    static StrictModeViolation anywhere(Predicate<Map<String, @Nullable Object>> kind, String reason) {
        return (Map<String, @Nullable Object> schema) -> {
            boolean[] found = {false};
            SchemaRewrite.visit(schema, inner -> found[0] |= kind.test(inner));
            return found[0] ? reason : null;
        };
    }

    /** An obstacle for schemas that are too big. */
    static StrictModeViolation size(Predicate<SchemaSize> tooBig, String reason) {
        return (Map<String, @Nullable Object> schema) -> tooBig.test(SchemaSize.of(schema)) ? reason : null;
    }

    /** Objects with keys that no schema names. */
    static StrictModeViolation openObjects() {
        return anywhere(
                schema -> "object".equals(schema.get("type"))
                        && !Boolean.FALSE.equals(schema.get("additionalProperties")),
                "it has an object of any shape");
    }

    /** Objects without any property, which vendors' own validators refuse. */
    static StrictModeViolation emptyObjects() {
        return anywhere(
                schema -> "object".equals(schema.get("type"))
                        && SchemaRewrite.object(schema.get("properties")).isEmpty(),
                "it has an object without properties");
    }

    /** What canonical schemas never have, but those that authors write themselves may. */
    static StrictModeViolation foreignKeywords() {
        return anywhere(
                schema -> schema.containsKey("oneOf")
                        || schema.containsKey("allOf")
                        || schema.containsKey("not")
                        || schema.containsKey("if")
                        || schema.containsKey("prefixItems")
                        || schema.containsKey("patternProperties")
                        || !(schema.containsKey("type") || schema.containsKey("anyOf") || schema.containsKey("$ref")),
                "it has a schema without a type, or a keyword that strict schemas do not know");
    }

    /** Types that contain themselves. */
    static StrictModeViolation recursion() {
        return anywhere(schema -> schema.containsKey("$ref"), "it has a recursive type");
    }
}
