package dev.toolwave.processor.render;

/** Texts of authors as the content of a Javadoc comment. */
final class DocText {

    private DocText() {}

    /**
     * Returns the text with what would end the comment, start a tag or an element, or be read as a Unicode escape (JLS 3.3)
     * replaced by character references, and by spaces what ends lines in editors but not in Java.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '\\' -> out.append("&#92;");
                case '/' -> out.append(endsWithStar(out) ? "&#47;" : "/");
                case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> out.append(' ');
                case '\r' -> {} // half of a line end
                default -> out.append(letter);
            }
        }
        return out.toString();
    }

    private static boolean endsWithStar(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == '*';
    }

    /** Returns the text as a sentence, with a full stop unless it ends with a mark of its own; empty stays empty. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? of(stripped)
                : of(stripped) + ".";
    }
}
