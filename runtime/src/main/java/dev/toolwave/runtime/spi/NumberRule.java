package dev.toolwave.runtime.spi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Constraints on a number. Immutable.
 *
 * @param minimum the minimum, or null
 * @param exclusiveMinimum a bound that is not allowed itself, or null
 * @param maximum the maximum, or null
 * @param exclusiveMaximum a bound that is not allowed itself, or null
 * @param multipleOf a divisor, greater than zero, or null
 */
public record NumberRule(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal exclusiveMinimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal exclusiveMaximum,
        @Nullable BigDecimal multipleOf) {

    /** Any number. */
    public static final NumberRule ANY = new NumberRule(null, null, null, null, null);

    /** Returns a copy with a minimum. */
    public NumberRule minimum(String value) {
        return new NumberRule(new BigDecimal(value), exclusiveMinimum, maximum, exclusiveMaximum, multipleOf);
    }

    /** Returns a copy with an exclusive minimum. */
    public NumberRule exclusiveMinimum(String value) {
        return new NumberRule(minimum, new BigDecimal(value), maximum, exclusiveMaximum, multipleOf);
    }

    /** Returns a copy with a maximum. */
    public NumberRule maximum(String value) {
        return new NumberRule(minimum, exclusiveMinimum, new BigDecimal(value), exclusiveMaximum, multipleOf);
    }

    /** Returns a copy with an exclusive maximum. */
    public NumberRule exclusiveMaximum(String value) {
        return new NumberRule(minimum, exclusiveMinimum, maximum, new BigDecimal(value), multipleOf);
    }

    /** Returns a copy with a divisor, greater than zero. */
    public NumberRule multipleOf(String value) {
        return new NumberRule(minimum, exclusiveMinimum, maximum, exclusiveMaximum, new BigDecimal(value));
    }
}
