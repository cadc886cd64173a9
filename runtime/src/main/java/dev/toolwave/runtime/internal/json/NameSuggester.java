package dev.toolwave.runtime.internal.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds a name in a list of known names, and suggests the nearest one if it is not in the list. */
public final class NameSuggester {

    private static final int MAX_LENGTH = 64;

    private NameSuggester() {}

    /** Returns the index of an equal name, or of the only name that is equal ignoring case; -1 if there is neither. */
    public static int indexOf(String name, List<String> names) {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            // equalsIgnoreCase ignores the locale; in Turkish, "i" would not be equal to "I"
            if (names.get(i).equalsIgnoreCase(name)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Returns a question that suggests the nearest name, or null if more than a third of the characters differ in each. */
    public static @Nullable String didYouMean(String name, List<String> names) {
        if (name.length() > MAX_LENGTH) {
            return null;
        }
        String plain = plain(name);
        String nearest = null;
        int least = Math.max(1, plain.length() / 3) + 1;
        for (String candidate : names) {
            int distance = distance(plain, plain(candidate));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest == null ? null : "did you mean '" + nearest + "'?";
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Counts insertions, deletions, substitutions and swaps of neighbors (optimal string alignment distance). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
