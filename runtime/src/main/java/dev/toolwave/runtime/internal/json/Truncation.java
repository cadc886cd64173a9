package dev.toolwave.runtime.internal.json;

/** Cuts strings that are too long for a model. */
public final class Truncation {

    private Truncation() {}

    /**
     * Returns a string of at most {@code maxLength} characters: the string itself, or its beginning and a note with the number of
     * characters that are missing. Only if the limit is shorter than the note, the result is longer than the limit.
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
}
