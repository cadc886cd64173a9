package dev.toolwave.processor.read.annotation;

import java.util.Optional;
import java.util.Set;

/**
 * Converts a regular expression with flags to one without, because JSON Schema does not support flags. For example, a
 * case-insensitive {@code a} becomes {@code [aA]}. Only letters, choices, ranges, groups and the usual escapes are supported.
 */
final class FlaggedPattern {

    private static final Set<String> KNOWN = Set.of("CASE_INSENSITIVE", "DOTALL");
    private static final String ESCAPES = "dDwWsSbBtnrf";

    private final String regex;
    private final Set<String> flags;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private FlaggedPattern(String regex, Set<String> flags) {
        this.regex = regex;
        this.flags = flags;
    }

    /** Returns the expression without flags that matches the same strings; empty if it cannot be converted. */
    static Optional<String> plain(String regex, Set<String> flags) {
        FlaggedPattern pattern = new FlaggedPattern(regex, flags);
        return KNOWN.containsAll(flags) && pattern.read() ? Optional.of(pattern.plain.toString()) : Optional.empty();
    }

    private boolean read() {
        while (at < regex.length()) {
            if (!readNext()) {
                return false;
            }
        }
        return true;
    }

    private boolean readNext() {
        char next = regex.charAt(at);
        return switch (next) {
            case '\\' -> readEscape();
            case '[' -> readChoice();
            case '(' -> readGroup();
            case '{' -> readTo('}');
            case '.' -> {
                at++;
                plain.append(flags.contains("DOTALL") ? "[\\s\\S]" : ".");
                yield true;
            }
            default -> {
                at++;
                plain.append(isFolded(next) ? "[" + next + other(next) + "]" : String.valueOf(next));
                yield true;
            }
        };
    }

    private boolean readEscape() {
        char escaped = at + 1 < regex.length() ? regex.charAt(at + 1) : 'Q';
        boolean isKnown = !Character.isLetterOrDigit(escaped) || ESCAPES.indexOf(escaped) >= 0;
        copy(isKnown ? 2 : 0);
        return isKnown;
    }

    /** Reads the start of a group. Letters in its name or flags are not part of the pattern. */
    private boolean readGroup() {
        boolean isKnown = !regex.startsWith("(?", at)
                || regex.startsWith("(?:", at)
                || regex.startsWith("(?=", at)
                || regex.startsWith("(?!", at);
        copy(!isKnown ? 0 : regex.startsWith("(?", at) ? 3 : 1);
        return isKnown;
    }

    private boolean readTo(char end) {
        int close = regex.indexOf(end, at);
        copy(close < 0 ? 0 : close + 1 - at);
        return close >= 0;
    }

    private boolean readChoice() {
        copy(regex.startsWith("[^", at) ? 2 : 1);
        while (at < regex.length() && regex.charAt(at) != ']') {
            char first = regex.charAt(at);
            boolean isRead = first == '\\' ? readEscape() : first != '[' && first != '&' && readRange(first);
            if (!isRead) {
                return false;
            }
        }
        return readTo(']');
    }

    private boolean readRange(char first) {
        boolean isRange = at + 2 < regex.length() && regex.charAt(at + 1) == '-' && regex.charAt(at + 2) != ']';
        char last = isRange ? regex.charAt(at + 2) : first;
        if (last == '\\' || (isRange && isFolded(first) != isFolded(last)) || hasFoldedInside(first, last)) {
            return false;
        }
        copy(isRange ? 3 : 1);
        if (isFolded(first)) {
            plain.append(other(first));
            if (isRange) {
                plain.append('-').append(other(last));
            }
        }
        return true;
    }

    /** Returns whether a range has letters of both cases, or letters among other characters. */
    private boolean hasFoldedInside(char first, char last) {
        boolean isOneCase = Character.isLowerCase(first) == Character.isLowerCase(last) && isFolded(first);
        return !isOneCase && first != last && first <= 'z' && last >= 'A' && flags.contains("CASE_INSENSITIVE");
    }

    /** Returns whether the case of a character is ignored. Java ignores the case of ASCII letters only, unless another flag is set. */
    private boolean isFolded(char character) {
        boolean isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return isLetter && flags.contains("CASE_INSENSITIVE");
    }

    private static char other(char letter) {
        return Character.isLowerCase(letter) ? Character.toUpperCase(letter) : Character.toLowerCase(letter);
    }

    private void copy(int count) {
        plain.append(regex, at, at + count);
        at += count;
    }
}
