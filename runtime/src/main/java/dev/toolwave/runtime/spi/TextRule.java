package dev.toolwave.runtime.spi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Constraints on a string. Lengths are numbers of Unicode code points, as in JSON Schema. Immutable.
 *
 * @param minLength the minimum length
 * @param maxLength the maximum length
 * @param pattern a regular expression that must match a part of the string, or null
 * @param isEmail whether the string must be an email address (RFC 5321, section 4.1.2, without quoted names and IP addresses)
 */
public record TextRule(
        int minLength, int maxLength, @Nullable Pattern pattern, boolean isEmail) {

    /** Any string. */
    public static final TextRule ANY = new TextRule(0, Integer.MAX_VALUE, null, false);

    /** Returns a rule for the length, with both bounds included. */
    public static TextRule length(int min, int max) {
        return new TextRule(min, max, null, false);
    }

    /** Returns a copy with a regular expression that must match a part of the string. */
    public TextRule pattern(String regex) {
        return new TextRule(minLength, maxLength, Pattern.compile(regex), isEmail);
    }

    /** Returns a copy that allows only email addresses. */
    public TextRule email() {
        return new TextRule(minLength, maxLength, pattern, true);
    }
}
