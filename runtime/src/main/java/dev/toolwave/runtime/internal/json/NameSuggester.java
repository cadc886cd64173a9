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
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                int substitution = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(substitution, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
                boolean isSwap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                distances[i][j] = isSwap ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
            }
        }
        return distances[a.length()][b.length()];
    }
}
