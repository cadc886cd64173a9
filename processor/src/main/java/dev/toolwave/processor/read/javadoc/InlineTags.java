package dev.toolwave.processor.read.javadoc;

import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts inline tags to the text that a reader of the documentation sees.
 *
 * @param plain converts the text inside a tag
 * @param constants finds the values of constants
 */
record InlineTags(UnaryOperator<String> plain, Constants constants) {

    private static final Pattern TAG = Pattern.compile("\\{@(\\w+)\\b\\s*(.*)\\}", Pattern.DOTALL);

    /** A term of an index: quoted, or a word. */
    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\".*|(\\S+).*", Pattern.DOTALL);

    private static final Pattern VALUE = Pattern.compile("(?:\"([^\"]*)\"|(%\\S+))?\\s*(\\S*)");

    /** The attributes of a snippet, up to the colon before its code; no colon if the code is in a file. */
    private static final Pattern SNIPPET = Pattern.compile("(?:[^:\"']|\"[^\"]*\"|'[^']*')*(?::(.*))?", Pattern.DOTALL);

    private static final Pattern SNIPPET_MARKUP =
            Pattern.compile("[ \\t]*(?://|#|<!--)\\s*@(?:highlight|replace|link|start|end)\\b[^\\n]*");

    /** Finds the value of a constant by its reference. */
    @FunctionalInterface
    interface Constants {

        /** Returns the value; empty if the reference does not resolve to a known constant. */
        Optional<Object> valueOf(String reference);
    }

    /**
     * Returns the text of an inline tag; empty if this is not one.
     *
     * @param tag the tag with its braces
     */
    Optional<String> text(String tag) {
        Matcher parts = TAG.matcher(tag);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String content = parts.group(2).strip();
        return Optional.of(
                switch (parts.group(1)) {
                    case "code", "literal", "systemProperty" -> content;
                    case "link", "linkplain" -> link(content);
                    case "value" -> value(content);
                    case "return" -> content.isEmpty() ? "" : "Returns " + withFullStop(plain.apply(content));
                    case "snippet" -> snippet(content);
                    case "index" -> TERM.matcher(content).replaceFirst("$1$2");
                    case "inheritDoc" -> Javadoc.INHERITED;
                    case "docRoot" -> "";
                    default -> plain.apply(content);
                });
    }

    private static String withFullStop(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** Returns the label of a link, or otherwise its target as written in source code. */
    private String link(String content) {
        int end = endOfReference(content);
        String label = content.substring(end).strip();
        return label.isEmpty() ? target(content.substring(0, end)) : plain.apply(label);
    }

    private static String target(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : reference.replace('#', '.');
    }

    /** Returns the index of the first space that is neither in parentheses nor in angle brackets. */
    private static int endOfReference(String content) {
        int open = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '(' || c == '<') {
                open++;
            } else if (c == ')' || c == '>') {
                open--;
            } else if (Character.isWhitespace(c) && open <= 0) {
                return i;
            }
        }
        return content.length();
    }

    private String value(String content) {
        Matcher parts = VALUE.matcher(content);
        if (!parts.matches()) {
            return content;
        }
        String format = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return constants
                .valueOf(parts.group(3))
                .map(value -> format(format == null ? "%s" : format, value))
                .orElseGet(() -> target(parts.group(3)));
    }

    private static String format(String format, Object value) {
        try {
            return String.format(Locale.ROOT, format, value);
        } catch (IllegalFormatException unusable) {
            return value.toString();
        }
    }

    private static String snippet(String content) {
        Matcher parts = SNIPPET.matcher(content);
        return parts.matches() && parts.group(1) != null
                ? SNIPPET_MARKUP
                        .matcher(parts.group(1))
                        .replaceAll("")
                        .stripIndent()
                        .strip()
                : "";
    }
}
