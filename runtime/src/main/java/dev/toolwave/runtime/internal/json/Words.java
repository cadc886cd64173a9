package dev.toolwave.runtime.internal.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds a word among the few that may stand somewhere, and the nearest one where it is not among them. */
final class Words {

    private static final int MAX_LENGTH = 64;

    private Words() {}

    /** Returns the index of the word: exactly, or else ignoring case where that leaves one; -1 where it is not there. */
    static int indexOf(String word, List<String> words) {
        int exact = words.indexOf(word);
        if (exact >= 0) {
            return exact;
        }
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            // not by a locale: in Turkish, "i" would not be "I"
            if (words.get(i).equalsIgnoreCase(word)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Returns the question whether the nearest word was meant, or null where more than a third of the letters differ. */
    static @Nullable String didYouMean(String word, List<String> words) {
        if (word.length() > MAX_LENGTH) {
            return null;
        }
        String plain = plain(word);
        String nearest = null;
        int least = Math.max(1, plain.length() / 3) + 1;
        for (String candidate : words) {
            int distance = distance(plain, plain(candidate));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest == null ? null : "did you mean '" + nearest + "'?";
    }

    private static String plain(String word) {
        return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Counts insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
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
