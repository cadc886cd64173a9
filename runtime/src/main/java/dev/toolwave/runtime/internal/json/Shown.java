package dev.toolwave.runtime.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How what a model sent is shown in messages: names escaped and cut, values only where they are short words or numbers, since anything else
 * may be a secret or an instruction.
 */
final class Shown {

    private static final int MAX_NAME = 64;
    private static final int MAX_WORD = 20;
    /** Shorter than the number of a card, an account or a telephone. */
    private static final int MAX_NUMBER = 6;

    private static final int MAX_CHOICES = 20;

    private Shown() {}

    /**
     * Returns a name without what is invisible, breaks lines or changes the direction of writing; such characters are spelled
     * as Java spells them, and what exceeds 64 characters is cut off.
     */
    static String name(String name) {
        StringBuilder shown = new StringBuilder(Math.min(name.length(), MAX_NAME));
        for (int i = 0; i < name.length(); ) {
            int codePoint = name.codePointAt(i);
            String next = isVisible(codePoint) ? Character.toString(codePoint) : escaped(codePoint);
            if (shown.length() + next.length() > MAX_NAME) {
                break;
            }
            shown.append(next);
            i += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    /** Returns the text itself where it is a short word of English letters and underscores, else only that it is a string. */
    static String word(String text) {
        return isWord(text) ? text : "string";
    }

    /** Returns the number itself where it has few digits, else what kind of number it is. */
    static String number(BigDecimal number, String kind) {
        String text = number.toString();
        return text.length() <= MAX_NUMBER ? text : kind;
    }

    /** Returns the words that may stand somewhere; the first twenty of them where there are more. */
    static String choices(List<String> names) {
        int listed = Math.min(names.size(), MAX_CHOICES);
        String text = "one of: " + String.join(", ", names.subList(0, listed));
        return names.size() > listed ? text + " and " + (names.size() - listed) + " more" : text;
    }

    /** Returns a count of things, such as {@code 1 element} or {@code 2 elements}. */
    static String count(int count, String thing, String things) {
        return count + " " + (count == 1 ? thing : things);
    }

    /** Returns a range of counts, both bounds included. */
    static String range(int min, int max, String thing, String things) {
        if (max == Integer.MAX_VALUE) {
            return "at least " + count(min, thing, things);
        }
        if (min == max) {
            return count(min, thing, things);
        }
        return (min == 0 ? "at most " : min + " to ") + count(max, thing, things);
    }

    private static boolean isWord(String text) {
        if (text.isEmpty() || text.length() > MAX_WORD) {
            return false;
        }
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_');
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escaped(int codePoint) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escaped.toString();
    }
}
