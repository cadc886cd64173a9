package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.spi.NumberRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses numbers and checks them against the constraints of their schema. */
final class NumberConstraints {

    /** Beyond the range of {@code double}, and small enough for exact arithmetic. */
    private static final int MAX_EXPONENT = 999;

    private NumberConstraints() {}

    /**
     * Returns a number in the notation of JSON (RFC 8259, section 6). Returns null if the string is not a number, is too long, or its
     * first digit is more than 999 places away from the decimal point: {@code 1e999999999} is short, but as an integer it would fill
     * the memory.
     */
    static @Nullable BigDecimal parse(String text, int maxLength) {
        if (text.length() > maxLength || !isNumber(text)) {
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

    /** Returns whether a string is a number of JSON. {@code BigDecimal} accepts more, such as the digits of other scripts. */
    private static boolean isNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int integer = endOfDigits(text, at);
        if (integer == at || (text.charAt(at) == '0' && integer > at + 1)) {
            return false;
        }
        at = integer;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = endOfDigits(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        return at == text.length() || isExponent(text, at);
    }

    private static boolean isExponent(String text, int from) {
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int at = from + 1;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        return at < text.length() && endOfDigits(text, at) == text.length();
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Returns whether a rule allows every number. */
    @SuppressWarnings("ReferenceEquality") // generated code uses this constant
    static boolean allowsAll(NumberRule rule) {
        return rule == NumberRule.ANY
                || (rule.minimum() == null
                        && rule.exclusiveMinimum() == null
                        && rule.maximum() == null
                        && rule.exclusiveMaximum() == null
                        && rule.multipleOf() == null);
    }

    /** Returns whether a rule allows a number. */
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
