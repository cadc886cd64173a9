package dev.toolwave.processor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that an author may have meant. */
public final class NameSuggester {

    private static final int MOST = 3;

    private NameSuggester() {}

    /**
     * Returns up to three of the candidates that look like a name, the nearest first and equally near ones as given. Case and
     * underscores do not count; a third of the letters may be wrong, missing, extra or swapped with an adjacent letter.
     */
    public static List<String> closest(String name, Collection<String> candidates) {
        String folded = fold(name);
        int limit = Math.max(1, name.length() / 3);
        return candidates.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, distance(folded, fold(candidate))))
                .filter(scored -> scored.distance() <= limit)
                .sorted(Comparator.comparingInt(Scored::distance))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns the optimal string alignment distance (Damerau 1964, restricted): no part is edited twice. */
    public static int distance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : cheapest(distances, from, i, to, j);
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int cheapest(int[][] distances, String from, int i, String to, int j) {
        int replaced = distances[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }

    private record Scored(String name, int distance) {}
}
