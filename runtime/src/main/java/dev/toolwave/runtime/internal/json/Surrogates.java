package dev.toolwave.runtime.internal.json;

/**
 * Finds and replaces lone surrogates. Java strings may contain them, and escape sequences in JSON may describe them, but they are
 * not characters and cannot be encoded in UTF-8 (RFC 8259, section 8.2).
 */
public final class Surrogates {

    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Returns whether a string contains a lone surrogate. */
    public static boolean hasLone(String text) {
        return firstLone(text, 0) >= 0;
    }

    /** Returns the string with each lone surrogate replaced by U+FFFD, or the same string if there is none. */
    public static String replaceLone(String text) {
        int lone = firstLone(text, 0);
        if (lone < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (; lone >= 0; lone = firstLone(text, lone + 1)) {
            repaired.setCharAt(lone, REPLACEMENT);
        }
        return repaired.toString();
    }

    private static int firstLone(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
