package dev.toolwave.processor.render.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes trees of {@code Map}, {@code List}, {@code String}, {@code Number} and {@code Boolean} as JSON (RFC 8259). */
public final class JsonText {

    /** The members of schemas whose own members are each on a separate line. */
    private static final Set<String> LISTINGS = Set.of("properties", "$defs", "anyOf");

    private static final int SHORT = 80;

    private JsonText() {}

    /** Returns the JSON without white space. */
    public static String compact(Object value) {
        StringBuilder out = new StringBuilder();
        compact(value, Integer.MAX_VALUE, out);
        return out.toString();
    }

    /** Appends the compact JSON. Stops when the result is longer than the limit. */
    private static void compact(Object value, int limit, StringBuilder out) {
        if (out.length() > limit) {
            return;
        }
        if (value instanceof Map<?, ?> members) {
            String separator = "{";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                quote((String) member.getKey(), out.append(separator));
                compact(member.getValue(), limit, out.append(':'));
                separator = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> elements) {
            String separator = "[";
            for (Object element : elements) {
                compact(element, limit, out.append(separator));
                separator = ",";
            }
            out.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            quote(text, out);
        } else {
            out.append(value);
        }
    }

    /** Returns whether the compact JSON is at most this long. */
    private static boolean fits(Object value, int width) {
        StringBuilder out = new StringBuilder();
        compact(value, width, out);
        return out.length() <= width;
    }

    /** Returns the JSON with one line for each member, indented by two spaces, and a line end after the last line. */
    public static String pretty(Object value) {
        StringBuilder out = new StringBuilder();
        pretty(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void pretty(Object value, String lineBreak, StringBuilder out) {
        if (value instanceof Map<?, ?> members) {
            boolean isShort = isShort(value, members.values());
            String separator = isShort ? "" : lineBreak + "  ";
            out.append('{');
            for (Map.Entry<?, ?> member : members.entrySet()) {
                quote((String) member.getKey(), out.append(separator));
                pretty(member.getValue(), lineBreak + "  ", out.append(": "));
                separator = isShort ? ", " : "," + lineBreak + "  ";
            }
            out.append(isShort ? "" : lineBreak).append('}');
        } else if (value instanceof List<?> elements) {
            boolean isShort = isShort(value, elements);
            String separator = isShort ? "" : lineBreak + "  ";
            out.append('[');
            for (Object element : elements) {
                pretty(element, lineBreak + "  ", out.append(separator));
                separator = isShort ? ", " : "," + lineBreak + "  ";
            }
            out.append(isShort ? "" : lineBreak).append(']');
        } else {
            compact(value, Integer.MAX_VALUE, out);
        }
    }

    /** Returns whether a value is rendered on one line because it contains no objects and is short. */
    private static boolean isShort(Object value, Collection<?> content) {
        return content.stream().noneMatch(Map.class::isInstance) && fits(value, SHORT);
    }

    /**
     * Returns the compact JSON of a schema, split into readable lines. The joined lines are equal to {@link #compact}.
     *
     * @param width the length at which a line is broken if possible
     */
    public static List<String> lines(Object value, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        lines(value, false, width, lines, line);
        lines.add(line.toString());
        return lines;
    }

    private static void lines(Object value, boolean listing, int width, List<String> lines, StringBuilder line) {
        int start = line.length();
        compact(value, width, line);
        if (line.length() <= width) {
            return;
        }
        line.setLength(start);
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            line.append('{');
            String separator = "";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                String name = (String) member.getKey();
                line.append(separator);
                int left = width - line.length() - name.length() - "\"\":".length();
                if (listing || (!LISTINGS.contains(name) && !fits(member.getValue(), left))) {
                    endLine(lines, line);
                }
                quote(name, line);
                line.append(':');
                lines(member.getValue(), LISTINGS.contains(name) && !listing, width, lines, line);
                separator = ",";
            }
            endLineIf(listing, lines, line);
            line.append('}');
        } else if (value instanceof List<?> elements && !elements.isEmpty()) {
            line.append('[');
            String separator = "";
            for (Object element : elements) {
                line.append(separator);
                endLineIf(listing || !fits(element, width - line.length()), lines, line);
                lines(element, false, width, lines, line);
                separator = ",";
            }
            endLineIf(listing, lines, line);
            line.append(']');
        } else {
            compact(value, Integer.MAX_VALUE, line);
        }
    }

    private static void endLineIf(boolean condition, List<String> lines, StringBuilder line) {
        if (condition) {
            endLine(lines, line);
        }
    }

    private static void endLine(List<String> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ' || isLoneSurrogate(text, index)) {
                        out.append(String.format("\\u%04x", (int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Returns whether a character is an unpaired surrogate, which UTF-8 cannot encode and Java would replace with a question mark. */
    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
