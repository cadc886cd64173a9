package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.ToolException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Formats names and values for error messages that a model reads. Names are escaped and cut. A value that was sent is repeated
 * only if it is too short to be a secret or an instruction.
 */
public final class SafeText {

    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 20;
    /** Shorter than the number of a bank card, an account or a telephone. */
    private static final int MAX_DIGITS = 6;

    private static final int MAX_CHOICES = 20;

    private SafeText() {}

    /**
     * Returns a name of at most 64 characters. Characters that are invisible, break a line or change the direction of writing are
     * replaced by their escape sequences in Java.
     */
    public static String name(String name) {
        return name(name, MAX_NAME);
    }

    /** Returns a name of at most {@code maxLength} characters, as {@link #name(String)} does. */
    public static String name(String name, int maxLength) {
        StringBuilder safe = new StringBuilder(Math.min(name.length(), maxLength));
        for (int i = 0; i < name.length(); ) {
            int codePoint = name.codePointAt(i);
            String next = isVisible(codePoint) ? Character.toString(codePoint) : escaped(codePoint);
            if (safe.length() + next.length() > maxLength) {
                break;
            }
            safe.append(next);
            i += Character.charCount(codePoint);
        }
        return safe.toString();
    }

    /**
     * Returns the string itself if it has at most {@code maxLength} characters, otherwise its beginning and a note with the number of
     * missing characters. The result is longer than the limit only if the limit is shorter than the note.
     */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        // the number in the note has the most digits if everything is missing
        int longestNote = note(text.length()).length();
        int kept = Math.max(0, maxLength - longestNote);
        if (kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1))) {
            kept--;
        }
        return text.substring(0, kept) + note(text.length() - kept);
    }

    private static String note(int missing) {
        return "\n[cut: " + missing + " more characters]";
    }

    /** Returns the value itself if it is a date, or a few words and short numbers; otherwise {@code string}. */
    public static String value(String text) {
        if (text.isEmpty()) {
            return "empty string";
        }
        boolean isSafe = Values.DATE.matcher(text).matches()
                || (text.length() <= MAX_VALUE
                        && Values.WORDS.matcher(text).matches()
                        && text.chars().filter(c -> c >= '0' && c <= '9').count() <= MAX_DIGITS);
        return isSafe ? text : "string";
    }

    /** Returns the number itself if it has few digits, otherwise the kind of number. */
    public static String number(BigDecimal number, String kind) {
        String digits = number.toString();
        return digits.length() <= MAX_DIGITS ? digits : kind;
    }

    /** Returns the values that are allowed, the first 20 of them if there are more. Values that are not one word are quoted. */
    public static String choices(List<String> values) {
        int listed = Math.min(values.size(), MAX_CHOICES);
        StringBuilder choices = new StringBuilder("one of: ");
        for (int i = 0; i < listed; i++) {
            String value = values.get(i);
            choices.append(i == 0 ? "" : ", ").append(isWord(value) ? value : Json.write(value));
        }
        return values.size() > listed ? choices + " and " + (values.size() - listed) + " more" : choices.toString();
    }

    /** Returns a count of things, such as {@code 1 element} or {@code 2 elements}. */
    public static String count(int count, String thing, String things) {
        return count + " " + (count == 1 ? thing : things);
    }

    /** Returns a range of counts, both bounds included. */
    public static String range(int min, int max, String thing, String things) {
        if (max == Integer.MAX_VALUE) {
            return "at least " + count(min, thing, things);
        }
        if (min == max) {
            return count(min, thing, things);
        }
        return (min == 0 ? "at most " : min + " to ") + count(max, thing, things);
    }

    /** Returns the message of a {@link ToolException}, otherwise the name of the exception's class. Never throws. */
    public static String failure(Throwable failure) {
        String message = messageForModel(failure);
        return message != null ? message : className(failure);
    }

    /**
     * Returns the message of a {@link ToolException}, which its author wrote for the model. Returns null for other exceptions and
     * if the message is missing or blank. Never throws, even if {@code getMessage} does.
     */
    public static @Nullable String messageForModel(Throwable failure) {
        if (!(failure instanceof ToolException)) {
            return null;
        }
        try {
            String message = failure.getMessage();
            return message == null || message.isBlank() ? null : message;
        } catch (Throwable e) {
            return null;
        }
    }

    /** Returns the simple name of an exception's class, or of its nearest superclass that has a name. Never throws. */
    public static String className(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            // getSimpleName may throw a LinkageError; the digits are those of local and anonymous classes
            String name = type.getName().replaceFirst(".*[.$][0-9]*", "");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "Throwable";
    }

    private static boolean isWord(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
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

    /** Loaded with the first error message. */
    private static final class Values {

        /** Words of letters and numbers of digits; keys and tokens mix both. */
        static final Pattern WORDS = Pattern.compile("[+-]?([A-Za-z]+|[0-9]+)([ _.,:/+-]{1,2}([A-Za-z]+|[0-9]+))*");

        static final Pattern DATE = Pattern.compile(
                "[0-9]{2,4}([-/.])[0-9]{1,2}\\1[0-9]{1,4}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?");
    }
}
