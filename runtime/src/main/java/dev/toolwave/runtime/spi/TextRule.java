package dev.toolwave.runtime.spi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text must look like, beyond being a text. Lengths count Unicode code points, as JSON Schema does. Immutable.
 *
 * @param minLength the least length
 * @param maxLength the greatest length
 * @param pattern what must be found in it, or null
 * @param isEmail whether it must be an email address (RFC 5321, section 4.1.2, without quoted names and addresses of hosts)
 */
public record TextRule(
        int minLength, int maxLength, @Nullable Pattern pattern, boolean isEmail) {

    /** Any text. */
    public static final TextRule ANY = new TextRule(0, Integer.MAX_VALUE, null, false);

    /** Returns a rule for the length, both bounds included. */
    public static TextRule length(int min, int max) {
        return new TextRule(min, max, null, false);
    }

    /** Returns this rule with a regular expression that must be found in the text, as JSON Schema searches. */
    public TextRule pattern(String regex) {
        return new TextRule(minLength, maxLength, Pattern.compile(regex), isEmail);
    }

    /** Returns this rule with the demand for an email address. */
    public TextRule email() {
        return new TextRule(minLength, maxLength, pattern, true);
    }
}
