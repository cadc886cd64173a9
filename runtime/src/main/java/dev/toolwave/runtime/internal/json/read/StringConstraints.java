package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.spi.TextRule;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks strings against the constraints of their schema. */
final class StringConstraints {

    private StringConstraints() {}

    @SuppressWarnings("ReferenceEquality") // generated code uses this constant
    static boolean allows(TextRule rule, String text) {
        return rule == TextRule.ANY
                || (hasLength(rule, text)
                        && (!rule.isEmail() || Email.isAddress(text))
                        && (rule.pattern() == null || matches(rule.pattern(), text)));
    }

    /** Returns a description of the strings that a rule allows. */
    static String expected(TextRule rule) {
        boolean hasLength = rule.minLength() > 0 || rule.maxLength() < Integer.MAX_VALUE;
        String length =
                hasLength ? " of " + SafeText.range(rule.minLength(), rule.maxLength(), "character", "characters") : "";
        Pattern pattern = rule.pattern();
        return (rule.isEmail() ? "string (email address)" : "string")
                + length
                + (pattern == null ? "" : " that matches " + pattern.pattern());
    }

    /** Returns a description of a string without its content. */
    static String got(String text) {
        return "string of " + SafeText.count(text.codePointCount(0, text.length()), "character", "characters");
    }

    private static boolean hasLength(TextRule rule, String text) {
        // a string has at most as many code points as chars, and at least half as many
        if (text.length() <= rule.maxLength() && text.length() / 2 >= rule.minLength()) {
            return true;
        }
        int length = text.codePointCount(0, text.length());
        return length >= rule.minLength() && length <= rule.maxLength();
    }

    private static boolean matches(Pattern pattern, String text) {
        try {
            Pattern exact = endsWithLineTerminator(text) ? withExactEnd(pattern) : pattern;
            return exact.matcher(new BacktrackingLimit(text)).find();
        } catch (IllegalStateException | StackOverflowError | PatternSyntaxException e) {
            // the author of the pattern did not expect a string that backtracks without end
            return false;
        }
    }

    private static boolean endsWithLineTerminator(String text) {
        return !text.isEmpty() && "\n\r\u0085\u2028\u2029".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /**
     * Returns a pattern in which {@code $} matches only the end of the input, as in JSON Schema. In Java it also matches before a
     * line terminator at the end.
     */
    private static Pattern withExactEnd(Pattern pattern) {
        String regex = pattern.pattern();
        StringBuilder exact = new StringBuilder();
        int classes = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            int end = i + 1;
            if (c == '\\') {
                int quoteEnd = regex.startsWith("\\Q", i) ? regex.indexOf("\\E", i) : -1;
                end = Math.min(regex.length(), quoteEnd < 0 ? i + 2 : quoteEnd + 2);
            } else if (c == '[') {
                classes++;
            } else if (c == ']' && classes > 0) {
                classes--;
            }
            exact.append(c == '$' && classes == 0 ? "\\z" : regex.substring(i, end));
            i = end - 1;
        }
        return Pattern.compile(exact.toString(), pattern.flags());
    }

    /** Email addresses: mailboxes of RFC 5321 (section 4.1.2) without quoted names and addresses in brackets. */
    private static final class Email {

        private static final int MAX_NAME = 64;
        private static final int MAX_LENGTH = 254;
        private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
        private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        private static final Pattern ADDRESS =
                Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

        static boolean isAddress(String text) {
            // the lengths first, so that no string keeps the pattern busy
            return text.length() <= MAX_LENGTH
                    && text.indexOf('@') <= MAX_NAME
                    && ADDRESS.matcher(text).matches();
        }
    }

    /**
     * A string whose characters may be read only a limited number of times. Java's regular expressions backtrack: for some patterns, a
     * string of a few dozen characters takes years.
     */
    private static final class BacktrackingLimit implements CharSequence {

        private static final int READS_PER_CHARACTER = 64;
        private static final int MIN_READS = 1 << 20;

        private final CharSequence text;
        private final int[] readsLeft;

        BacktrackingLimit(String text) {
            this(text, new int[] {
                (int) Math.min(Integer.MAX_VALUE, MIN_READS + (long) text.length() * READS_PER_CHARACTER)
            });
        }

        private BacktrackingLimit(CharSequence text, int[] readsLeft) {
            this.text = text;
            this.readsLeft = readsLeft;
        }

        @Override
        public char charAt(int index) {
            if (--readsLeft[0] < 0) {
                throw new IllegalStateException("too much backtracking");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new BacktrackingLimit(text.subSequence(start, end), readsLeft);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
