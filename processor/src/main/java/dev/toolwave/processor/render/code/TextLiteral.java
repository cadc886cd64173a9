package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a string as a Java expression: a string literal if it is short, otherwise a text block whose lines are joined. */
public final class TextLiteral {

    /** The maximum length of a string that is rendered as a literal. */
    private static final int SHORT = 80;

    /** The maximum number of quotes in such a string. Each requires an escape. */
    private static final int FEW_QUOTES = 4;

    private static final int WIDTH = 120;

    /** A constant of a class file holds at most 65,535 bytes (JVMS 4.4.7). */
    private static final int LARGEST_CONSTANT = 65_535;

    /** Characters that require escapes: javac rejects unpaired surrogates, and JavaPoet breaks lines at separators. */
    private static final Set<Integer> NEEDS_ESCAPE =
            Set.of((int) Character.SURROGATE, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    private TextLiteral() {}

    /** Returns an expression for a string of prose. */
    public static CodeBlock of(String text) {
        return of(List.of(text));
    }

    /** Returns an expression for the concatenation of these lines, without line ends. */
    public static CodeBlock of(List<String> lines) {
        String text = String.join("", lines);
        if (text.length() <= SHORT
                && text.chars().filter(character -> character == '"').count() <= FEW_QUOTES) {
            return onOneLine(text);
        }
        List<String> wrapped =
                lines.stream().flatMap(line -> wrapped(line).stream()).toList();
        if (text.getBytes(StandardCharsets.UTF_8).length <= LARGEST_CONSTANT) {
            return CodeBlock.of("$L", block(wrapped));
        }
        // A character has at most three bytes in a constant, and a constant expression is one constant.
        List<CodeBlock> parts = new ArrayList<>();
        int start = 0;
        int length = 0;
        for (int line = 0; line < wrapped.size(); line++) {
            length += wrapped.get(line).length();
            if (length > LARGEST_CONSTANT / 3 - WIDTH || line == wrapped.size() - 1) {
                parts.add(CodeBlock.of("$L", block(wrapped.subList(start, line + 1))));
                start = line + 1;
                length = 0;
            }
        }
        return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
    }

    /** Returns an expression for a string, on one line unless it needs several constants. */
    public static CodeBlock onOneLine(String text) {
        List<String> parts = parts(text);
        return parts.size() > 1
                ? CodeBlock.of("$T.join($S,$W$L)", String.class, "", CodeBlocks.strings(parts))
                : literal(text);
    }

    /** Returns a string literal. Unlike {@code $S}, it keeps line separators, at which JavaPoet breaks lines. */
    public static CodeBlock literal(String text) {
        return CodeBlock.of("$L", "\"" + escaped(text).replace("\"", "\\\"") + "\"");
    }

    /** Splits a string into parts that each fit into a constant. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int longest = LARGEST_CONSTANT / 3 - 1;
        String rest = text;
        while (rest.length() > longest) {
            int cut = Character.isLowSurrogate(rest.charAt(longest)) ? longest + 1 : longest;
            parts.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        parts.add(rest);
        return parts;
    }

    private static String block(List<String> lines) {
        String content = lines.stream().map(TextLiteral::blockLine).collect(Collectors.joining("\\\n"));
        if (lines.stream().anyMatch(TextLiteral::isAtSpace)) {
            return "\"\"\"\n" + content + "\\\n\"\"\""; // only the closing delimiter determines the indentation
        }
        if (content.endsWith(" ")) {
            content = content.substring(0, content.length() - 1) + "\\s";
        } else if (content.endsWith("\"") && !isEscaped(content, content.length() - 1)) {
            content = content.substring(0, content.length() - 1) + "\\\"";
        }
        return "\"\"\"\n" + content + "\"\"\"";
    }

    /** Returns whether an odd number of backslashes precedes the character. */
    private static boolean isEscaped(String content, int at) {
        int start = at;
        while (start > 0 && content.charAt(start - 1) == '\\') {
            start--;
        }
        return (at - start) % 2 == 1;
    }

    /** Returns whether a line begins or ends with white space other than a space, which javac would strip and which has no escape. */
    private static boolean isAtSpace(String line) {
        return !line.isEmpty()
                && Stream.of(line.codePointAt(0), line.codePointBefore(line.length()))
                        .anyMatch(end -> end > ' ' && Character.isWhitespace(end));
    }

    /** Escapes a line so that three quotes do not end the block and a leading space is not stripped (JLS 3.10.6). */
    private static String blockLine(String text) {
        String line = escaped(text).replace("\"\"", "\"\\\"");
        return line.startsWith(" ") ? "\\s" + line.substring(1) : line;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(codePoint)) {
                        out.append(String.format("\\%03o", codePoint)); // a Unicode escape could be stripped as a space
                    } else if (NEEDS_ESCAPE.contains(Character.getType(codePoint))) {
                        out.append(String.format("\\u%04x", codePoint));
                    } else {
                        out.appendCodePoint(codePoint);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Splits a line after spaces, or at any character if it has no spaces, so that no part is much longer than the limit. */
    private static List<String> wrapped(String line) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH - 1);
            int cut = space > 0 ? space + 1 : WIDTH;
            if (Character.isLowSurrogate(rest.charAt(cut))) {
                cut++;
            }
            parts.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        parts.add(rest);
        return parts;
    }
}
