package dev.toolwave.processor.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on a value beyond its type, in the terms of JSON Schema. A size is the length of a string in code points, or the
 * number of elements or entries.
 *
 * @param minimum the inclusive minimum
 * @param exclusiveMinimum the exclusive minimum
 * @param maximum the inclusive maximum
 * @param exclusiveMaximum the exclusive maximum
 * @param multipleOf a divisor
 * @param minSize the minimum size
 * @param maxSize the maximum size
 * @param pattern a regular expression that is searched for
 * @param format a format of JSON Schema that the type does not imply, such as {@code email}
 * @param origins the annotations that declare these constraints
 */
public record Constraints(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal exclusiveMinimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal exclusiveMaximum,
        @Nullable BigDecimal multipleOf,
        @Nullable Integer minSize,
        @Nullable Integer maxSize,
        @Nullable String pattern,
        @Nullable String format,
        ConstraintOrigins origins) {

    /** No constraint. */
    public static final Constraints NONE =
            new Constraints(null, null, null, null, null, null, null, null, null, ConstraintOrigins.NOTHING);
}
