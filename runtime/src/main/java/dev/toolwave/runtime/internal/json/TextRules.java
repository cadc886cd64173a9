package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.spi.TextRule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks texts against the rules of their schema, and says what the rules are. */
final class TextRules {

    private TextRules() {}

    /** Returns whether a text obeys a rule. */
    @SuppressWarnings("ReferenceEquality") // what generated code says where there is no rule
    static boolean allows(TextRule rule, String text) {
        return rule == TextRule.ANY
                || (hasLength(rule, text)
                        && (!rule.isEmail() || EmailTexts.isAddress(text))
                        && matches(rule.pattern(), text));
    }

    /** Returns what is expected where the rule holds. */
    static String expected(TextRule rule) {
        boolean hasLength = rule.minLength() > 0 || rule.maxLength() < Integer.MAX_VALUE;
        String length =
                hasLength ? " of " + Shown.range(rule.minLength(), rule.maxLength(), "character", "characters") : "";
        Pattern pattern = rule.pattern();
        return (rule.isEmail() ? "string (email address)" : "string")
                + length
                + (pattern == null ? "" : " that matches " + pattern.pattern());
    }

    /** Returns what came, without the text itself. */
    static String got(String text) {
        return "string of " + Shown.count(text.codePointCount(0, text.length()), "character", "characters");
    }

    private static boolean hasLength(TextRule rule, String text) {
        // a text has at most as many code points as chars, and at least half as many
        if (text.length() <= rule.maxLength() && text.length() / 2 >= rule.minLength()) {
            return true;
        }
        int length = text.codePointCount(0, text.length());
        return length >= rule.minLength() && length <= rule.maxLength();
    }

    private static boolean matches(@Nullable Pattern pattern, String text) {
        if (pattern == null) {
            return true;
        }
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (BoundedText.ExhaustedException | StackOverflowError e) {
            // a text that makes the pattern backtrack without end is not one that its author has thought of
            return false;
        }
    }
}
