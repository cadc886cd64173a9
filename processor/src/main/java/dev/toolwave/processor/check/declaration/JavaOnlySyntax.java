package dev.toolwave.processor.check.declaration;

import java.util.List;
import java.util.Optional;

/** Finds regular expression syntax that Java supports and ECMA-262, the dialect of JSON Schema, does not. */
final class JavaOnlySyntax {

    /** Escapes of one letter that mean something else, or nothing, in ECMA-262. */
    private static final String ESCAPES = "AZzGQEhHRXVaeN";

    /** Names of POSIX and Java classes in {@code \\p{...}}. */
    private static final List<String> CLASSES = List.of(
            "java", "Is", "In", "Lower", "Upper", "ASCII", "Alpha", "Digit", "Alnum", "Punct", "Graph", "Print",
            "Blank", "Cntrl", "XDigit", "Space");

    private JavaOnlySyntax() {}

    /** Returns the first Java-only syntax in a pattern. */
    static Optional<String> in(String pattern) {
        boolean isInClass = false;
        for (int at = 0; at < pattern.length(); at++) {
            char next = pattern.charAt(at);
            String rest = pattern.substring(at);
            if (next == '\\') {
                Optional<String> escape = escape(rest);
                if (escape.isPresent()) {
                    return escape;
                }
                at++;
            } else if (isInClass) {
                if (next == '[' || rest.startsWith("&&")) {
                    return Optional.of(next == '[' ? "[" : "&&");
                }
                isInClass = next != ']';
            } else if (next == '[') {
                isInClass = true;
                at += rest.startsWith("[^") ? 1 : 0;
            } else if (rest.startsWith("(?>")) {
                return Optional.of("(?>");
            } else if ("*+?}".indexOf(next) >= 0 && rest.startsWith("+", 1)) {
                return Optional.of(rest.substring(0, 2));
            }
        }
        return Optional.empty();
    }

    /** Returns how to write the same for JSON Schema. */
    static String fix(String syntax) {
        return switch (syntax) {
            case "\\A", "\\G" -> "write ^ for the start";
            case "\\Z", "\\z" -> "write $ for the end";
            case "\\Q", "\\E" -> "write a backslash before each special character";
            case "\\h" -> "write [ \\t]";
            case "\\R" -> "write \\r?\\n";
            case "\\p{Lower}" -> "write [a-z]";
            case "\\p{Upper}" -> "write [A-Z]";
            case "\\p{Alpha}" -> "write [A-Za-z]";
            case "\\p{Digit}" -> "write [0-9]";
            case "\\p{Alnum}" -> "write [A-Za-z0-9]";
            case "\\p{XDigit}" -> "write [0-9A-Fa-f]";
            case "\\p{Space}" -> "write \\s";
            case "(?>" -> "write (?:";
            case "[", "&&" -> "list the characters in one class, such as [a-z_]; write \\[ for the character itself";
            case "++", "*+", "?+", "}+" -> "write '" + syntax.charAt(0) + "'";
            case "\\x", "\\0" -> "write the character itself, or \\u and four digits";
            default -> "list the characters in a class, such as [a-z]";
        };
    }

    private static Optional<String> escape(String rest) {
        char kind = rest.length() > 1 ? rest.charAt(1) : ' ';
        if (ESCAPES.indexOf(kind) >= 0 || rest.startsWith("\\x{") || rest.startsWith("\\0")) {
            return Optional.of(rest.substring(0, 2));
        }
        boolean isJavas = (kind == 'p' || kind == 'P') && CLASSES.stream().anyMatch(name -> rest.startsWith(name, 3));
        return isJavas ? Optional.of(rest.substring(0, Math.max(2, rest.indexOf('}') + 1))) : Optional.empty();
    }
}
