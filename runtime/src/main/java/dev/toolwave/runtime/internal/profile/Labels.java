package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.util.List;

/** Formats names for reports. A model may have invented a name, so it may contain any character. Also counts and lists things. */
public final class Labels {

    private static final int MAX_LENGTH = 64;
    static final int MAX_NAMES = 10;

    private Labels() {}

    /** Returns at most 64 characters of the name; control, format and other unusual characters become {@code ?}. */
    public static String of(String name) {
        StringBuilder label = new StringBuilder();
        name.codePoints().limit(MAX_LENGTH).map(Labels::visible).forEach(label::appendCodePoint);
        return label.toString();
    }

    /** Returns the name as {@link #of} does, shortened to the limit with three dots at its end. */
    static String cut(String name, int limit) {
        String label = of(name);
        return label.length() <= limit ? label : label.substring(0, limit - 3) + "...";
    }

    /** Returns the name of an item of a tool, such as {@code search[17]}, shortened as {@link #cut} does. */
    static String item(String toolName, Item item, int limit) {
        String index = "[" + item.index() + "]";
        return cut(toolName, limit - index.length()) + index;
    }

    /** Returns the name of an item of a tool. */
    static String item(String toolName, Item item) {
        return of(toolName) + "[" + item.index() + "]";
    }

    /** Returns the name for Mermaid, in which all but letters, digits, spaces and {@code . _ -} may be syntax. */
    static String mermaid(String name) {
        return of(name).replaceAll("[^\\p{L}\\p{Nd} ._-]", "_");
    }

    private static int visible(int codePoint) {
        boolean ascii = codePoint >= ' ' && codePoint <= '~';
        return ascii || Character.isLetterOrDigit(codePoint) ? codePoint : '?';
    }

    /** Returns the outcome of a step, such as {@code ok} or {@code TIMED_OUT, 3 attempts, still running}. */
    static String outcome(Step step) {
        return (step.reason() == null ? "ok" : step.reason().name())
                + (step.attempts() > 1 ? ", " + step.attempts() + " attempts" : "")
                + (step.abandoned() ? ", still running" : "");
    }

    /** Returns the outcome of an item. */
    static String outcome(Item item) {
        return item.reason() == null ? "ok" : item.reason().name();
    }

    /** Returns at most ten of the names and the number of the others. */
    public static String list(List<String> names, String separator) {
        return names.size() <= MAX_NAMES
                ? String.join(separator, names)
                : String.join(separator, names.subList(0, MAX_NAMES)) + " and " + (names.size() - MAX_NAMES) + " more";
    }

    /** Returns a number with its noun: {@code 1 tool}, {@code 2 tools}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
