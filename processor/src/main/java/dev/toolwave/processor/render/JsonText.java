package dev.toolwave.processor.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes trees of {@code Map}, {@code List}, {@code String}, {@code Number} and {@code Boolean} as JSON (RFC 8259). */
final class JsonText {

    /** The members of schemas whose own members each get a line. */
    private static final Set<String> LISTINGS = Set.of("properties", "$defs", "anyOf");

    private static final int SHORT = 80;

    private JsonText() {}

    /** Returns the text without any white space. */
    static String compact(Object value) {
        StringBuilder out = new StringBuilder();
        if (value instanceof Map<?, ?> members) {
            out.append('{');
            members.forEach((name, member) -> {
                out.append(out.length() > 1 ? "," : "")
                        .append(quoted((String) name))
                        .append(':');
                out.append(compact(member));
            });
            return out.append('}').toString();
        }
        if (value instanceof List<?> elements) {
            out.append('[');
            elements.forEach(element -> out.append(out.length() > 1 ? "," : "").append(compact(element)));
            return out.append(']').toString();
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    /** Returns the text with one line for each member, indented by two spaces, and a line end after the last. */
    static String pretty(Object value) {
        StringBuilder out = new StringBuilder();
        pretty(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void pretty(Object value, String lineBreak, StringBuilder out) {
        String inner = lineBreak + "  ";
        String separator = isShort(value) ? "" : inner;
        String next = isShort(value) ? ", " : "," + inner;
        if (value instanceof Map<?, ?> members) {
            out.append('{');
            for (Map.Entry<?, ?> member : members.entrySet()) {
                out.append(separator).append(quoted((String) member.getKey())).append(": ");
                pretty(member.getValue(), inner, out);
                separator = next;
            }
            out.append(isShort(value) ? "" : lineBreak).append('}');
        } else if (value instanceof List<?> elements) {
            out.append('[');
            for (Object element : elements) {
                out.append(separator);
                pretty(element, inner, out);
                separator = next;
            }
            out.append(isShort(value) ? "" : lineBreak).append(']');
        } else {
            out.append(compact(value));
        }
    }

    /** Returns whether a value stands on one line: it holds no objects, and is not long. */
    private static boolean isShort(Object value) {
        Collection<?> content = value instanceof Map<?, ?> members
                ? members.values()
                : value instanceof List<?> elements ? elements : List.of();
        return content.stream().noneMatch(Map.class::isInstance)
                && compact(value).length() <= SHORT;
    }

    /**
     * Returns the compact text of a schema in lines for the eye: joined they are {@link #compact}.
     *
     * @param width how long a line may be where a member can stand on the next
     */
    static List<String> lines(Object value, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        lines(value, false, width, lines, line);
        lines.add(line.toString());
        return lines;
    }

    private static void lines(Object value, boolean listing, int width, List<String> lines, StringBuilder line) {
        String flat = compact(value);
        if (line.length() + flat.length() <= width) {
            line.append(flat);
        } else if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            line.append('{');
            String separator = "";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                String name = (String) member.getKey();
                line.append(separator);
                int needed = name.length() + 3 + compact(member.getValue()).length();
                if (listing || (!LISTINGS.contains(name) && line.length() + needed > width)) {
                    endLine(lines, line);
                }
                line.append(quoted(name)).append(':');
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
                endLineIf(listing || line.length() + compact(element).length() > width, lines, line);
                lines(element, false, width, lines, line);
                separator = ",";
            }
            endLineIf(listing, lines, line);
            line.append(']');
        } else {
            line.append(flat);
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

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
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
        return out.append('"').toString();
    }

    /** A surrogate without its partner has no bytes in UTF-8 and would be lost as a question mark. */
    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
