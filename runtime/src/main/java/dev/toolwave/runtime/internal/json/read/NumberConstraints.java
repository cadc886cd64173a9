package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.spi.NumberRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses numbers and checks them against the constraints of their schema. */
final class NumberConstraints {

    /** Beyond the range of {@code double}, and small enough for exact arithmetic. */
    private static final int MAX_EXPONENT = 999;

    /** {@code BigDecimal} accepts more, such as the digits of other scripts. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private NumberConstraints() {}

    /**
     * Returns a number in the notation of JSON (RFC 8259, section 6). Returns null if the string is not a number, is too long, or its
     * first digit is more than 999 places away from the decimal point: {@code 1e999999999} is short, but as an integer it would fill
     * the memory.
     */
    static @Nullable BigDecimal parse(String text, int maxLength) {
        if (text.length() > maxLength || !NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            // the exponent does not fit into an int
            return null;
        }
        long exponent = (long) number.precision() - number.scale() - 1;
        return Math.abs(exponent) <= MAX_EXPONENT ? number : null;
    }

    @SuppressWarnings("ReferenceEquality") // generated code uses this constant
    static boolean allowsAll(NumberRule rule) {
        return rule == NumberRule.ANY
                || (rule.minimum() == null
                        && rule.exclusiveMinimum() == null
                        && rule.maximum() == null
                        && rule.exclusiveMaximum() == null
                        && rule.multipleOf() == null);
    }

    static boolean allows(NumberRule rule, BigDecimal number) {
        return (rule.minimum() == null || number.compareTo(rule.minimum()) >= 0)
                && (rule.exclusiveMinimum() == null || number.compareTo(rule.exclusiveMinimum()) > 0)
                && (rule.maximum() == null || number.compareTo(rule.maximum()) <= 0)
                && (rule.exclusiveMaximum() == null || number.compareTo(rule.exclusiveMaximum()) < 0)
                && (rule.multipleOf() == null
                        || number.remainder(rule.multipleOf()).signum() == 0);
    }

    /** Returns a description of the numbers that a rule allows. */
    static String expected(String kind, NumberRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add(kind);
        addPart(parts, "at least ", rule.minimum());
        addPart(parts, "greater than ", rule.exclusiveMinimum());
        addPart(parts, "at most ", rule.maximum());
        addPart(parts, "less than ", rule.exclusiveMaximum());
        addPart(parts, "a multiple of ", rule.multipleOf());
        return String.join(", ", parts);
    }

    private static void addPart(List<String> parts, String words, @Nullable BigDecimal bound) {
        if (bound != null) {
            parts.add(words + bound.toPlainString());
        }
    }
}
