package dev.toolwave.processor.render.code;

/** Converts strings from the author's source to the content of a Javadoc comment. */
public final class DocText {

    private DocText() {}

    /**
     * Returns the string with special characters escaped. Characters that could end the comment or start a tag, an element or a
     * Unicode escape (JLS 3.3) become character references. Line separators that JavaPoet would not indent become spaces.
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

    /** Returns the string as a sentence: adds a period unless it is empty or already ends with a punctuation mark. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? of(stripped)
                : of(stripped) + ".";
    }
}
