package dev.toolwave.runtime.internal.json;

/** Cuts texts that are too long: a flood of text harms the model more than a missing tail that it knows of. */
final class CutText {

    private CutText() {}

    /**
     * Returns the text where it has at most so many characters; else its beginning, and a note of how much is missing. The note
     * is part of the length, unless the length is too short for it.
     */
    static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        // its number has the most digits where all is missing
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
