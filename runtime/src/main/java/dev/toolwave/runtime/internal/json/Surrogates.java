package dev.toolwave.runtime.internal.json;

/**
 * Finds and replaces lone surrogates: a Java string may hold them, and JSON's escapes may spell them, but they are no characters
 * and no encoder of UTF-8 can write them (RFC 8259, section 8.2).
 */
final class Surrogates {

    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Returns the index of the first lone surrogate, or -1. */
    static int firstLone(String text) {
        return firstLone(text, 0);
    }

    /** Returns the text with each lone surrogate replaced by U+FFFD; the very text where there is none. */
    static String replaceLone(String text) {
        int lone = firstLone(text);
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
