package dev.toolwave.runtime.spi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number must be, beyond fitting its type. Immutable.
 *
 * @param minimum the least value, or null
 * @param exclusiveMinimum what it must exceed, or null
 * @param maximum the greatest value, or null
 * @param exclusiveMaximum what it must stay below, or null
 * @param multipleOf what it must be a multiple of, or null
 */
public record NumberRule(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal exclusiveMinimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal exclusiveMaximum,
        @Nullable BigDecimal multipleOf) {

    /** Any number. */
    public static final NumberRule ANY = new NumberRule(null, null, null, null, null);

    /** Returns this rule with a least value. */
    public NumberRule minimum(String value) {
        return new NumberRule(new BigDecimal(value), exclusiveMinimum, maximum, exclusiveMaximum, multipleOf);
    }

    /** Returns this rule with a value to exceed. */
    public NumberRule exclusiveMinimum(String value) {
        return new NumberRule(minimum, new BigDecimal(value), maximum, exclusiveMaximum, multipleOf);
    }

    /** Returns this rule with a greatest value. */
    public NumberRule maximum(String value) {
        return new NumberRule(minimum, exclusiveMinimum, new BigDecimal(value), exclusiveMaximum, multipleOf);
    }

    /** Returns this rule with a value to stay below. */
    public NumberRule exclusiveMaximum(String value) {
        return new NumberRule(minimum, exclusiveMinimum, maximum, new BigDecimal(value), multipleOf);
    }

    /** Returns this rule with a divisor, greater than zero. */
    public NumberRule multipleOf(String value) {
        return new NumberRule(minimum, exclusiveMinimum, maximum, exclusiveMaximum, new BigDecimal(value));
    }
}
