package dev.toolwave.processor.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be beyond its type, as JSON Schema has it. Sizes are lengths of texts (in code points), numbers of elements
 * and numbers of entries.
 *
 * @param minimum the least number
 * @param exclusiveMinimum a number to exceed
 * @param maximum the greatest number
 * @param exclusiveMaximum a number to stay below
 * @param multipleOf a divisor
 * @param minSize the least size
 * @param maxSize the greatest size
 * @param pattern a regular expression that is searched for
 * @param format a format of JSON Schema that the type does not imply, such as {@code email}
 * @param origins what the author wrote of these
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
