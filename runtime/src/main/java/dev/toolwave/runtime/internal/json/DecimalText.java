package dev.toolwave.runtime.internal.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from text under limits: {@code 1e999999999} is a short text, but its integer would fill the memory, and so would
 * sums with it.
 */
final class DecimalText {

    /** Beyond any {@code double}, and small enough for exact arithmetic. */
    private static final int MAX_EXPONENT = 999;

    private DecimalText() {}

    /**
     * Returns the number that a text spells as JSON does (RFC 8259, section 6), or null where it spells none, is too long, or
     * its first digit is more than 999 places away from the point.
     */
    static @Nullable BigDecimal parse(String text, int maxLength) {
        if (text.length() > maxLength || !isNumber(text)) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            // an exponent beyond an int
            return null;
        }
        long exponent = (long) number.precision() - number.scale() - 1;
        return Math.abs(exponent) <= MAX_EXPONENT ? number : null;
    }

    /** Returns whether a text is a number of JSON; {@code BigDecimal} takes more, such as the digits of other scripts. */
    private static boolean isNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int integer = digits(text, at);
        if (integer == at || (text.charAt(at) == '0' && integer > at + 1)) {
            return false;
        }
        at = integer;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
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
        return at < text.length() && digits(text, at) == text.length();
    }

    /** Returns the index after the digits that stand from an index on. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
