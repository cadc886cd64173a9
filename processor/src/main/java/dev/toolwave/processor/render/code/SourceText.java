package dev.toolwave.processor.render.code;

import com.palantir.javapoet.JavaFile;
import java.util.regex.Pattern;

/** Converts a JavaPoet file to its final source. */
public final class SourceText {

    private static final Pattern BROKEN_THROWS = Pattern.compile("throws\\n\\s+(?=[\\w.]+ \\{\\n)");

    /** A blank line between two constants that are each on one line. */
    private static final Pattern GAP = Pattern.compile(
            "(?<=\\n        private static final [^\\n]{1,200};)\\n(?=\\n        private static final [^\\n]+;\\n)");

    private SourceText() {}

    /**
     * Returns the source of a file. It is ASCII, so that it does not depend on {@code -encoding}. {@code throws} clauses are on
     * one line, and there are no blank lines between short constants.
     */
    public static String of(JavaFile file) {
        String text = BROKEN_THROWS.matcher(file.toString()).replaceAll("throws ");
        text = GAP.matcher(text).replaceAll("");
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                ascii.append(character);
            } else {
                ascii.append(String.format("\\u%04x", (int) character));
            }
        }
        return ascii.toString();
    }
}
