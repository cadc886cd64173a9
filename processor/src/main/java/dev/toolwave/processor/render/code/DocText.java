package dev.toolwave.processor.render.code;

/** Texts of authors as the content of a Javadoc comment. */
public final class DocText {

    private DocText() {}

    /**
     * Returns the text with what would end the comment, start a tag or an element, or be read as a Unicode escape (JLS 3.3)
     * replaced by character references, and line separators that JavaPoet would not indent by spaces.
     */
    public static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("\r", "")
                .replaceAll("[\\x0B\\f\\x85\\u2028\\u2029]", " ");
    }

    /** Returns the text as a sentence, with a full stop unless it ends with a mark of its own; empty stays empty. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? of(stripped)
                : of(stripped) + ".";
    }
}
