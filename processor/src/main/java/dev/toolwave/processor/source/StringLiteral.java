package dev.toolwave.processor.source;

/**
 * A string literal or a text block: one constant, however long it is.
 *
 * @param source what it looks like in the source, with its quotes
 */
public record StringLiteral(String source) {

    /** Returns the literal of a text, on one line. */
    public static StringLiteral of(String text) {
        return new StringLiteral("\"" + escaped(text).replace("\"", "\\\"") + "\"");
    }

    /** Returns a text as it may stand between the quotes of a literal or a text block, but for its own quotes. */
    public static String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int at = plain, width; at < text.length(); at += width) {
            int codePoint = text.codePointAt(at);
            width = Character.charCount(codePoint);
            append(codePoint, out);
        }
        return out.toString();
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= '~' && letter != '\\';
    }

    private static void append(int codePoint, StringBuilder out) {
        switch (codePoint) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isISOControl(codePoint)) {
                    // A Unicode escape is read first of all (JLS 3.3), and a text block could be stripped of it as of a
                    // space.
                    out.append(String.format("\\%03o", codePoint));
                } else if (needsEscape(codePoint)) {
                    out.append(String.format("\\u%04x", codePoint));
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** Javac reads no lone surrogates, and editors end lines at separators. */
    private static boolean needsEscape(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
