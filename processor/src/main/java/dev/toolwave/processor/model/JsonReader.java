package dev.toolwave.processor.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses JSON (RFC 8259) in annotations to {@code Map}, {@code List}, {@code String}, {@code BigDecimal} and {@code Boolean}.
 * Rejects {@code null}.
 */
public final class JsonReader {

    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Returns the value; empty if the string is not valid JSON or contains {@code null}. */
    public static Optional<Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        try {
            Object value = reader.value(0);
            reader.skipSpace();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private Object value(int depth) {
        skipSpace();
        char first = text.charAt(at);
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deeply");
        }
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (!closes('}', members.isEmpty())) {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new IllegalArgumentException("a name twice");
            }
        }
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        while (!closes(']', elements.isEmpty())) {
            elements.add(value(depth + 1));
        }
        return elements;
    }

    /** Consumes the closing bracket and returns true, or else consumes the comma between two members. */
    private boolean closes(char bracket, boolean first) {
        skipSpace();
        if (text.charAt(at) == bracket) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
            skipSpace();
            if (text.charAt(at) == bracket) {
                throw new IllegalArgumentException("a comma too many");
            }
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder content = new StringBuilder();
        while (text.charAt(at) != '"') {
            char character = text.charAt(at++);
            if (character < ' ') {
                throw new IllegalArgumentException("a control character");
            }
            content.append(character == '\\' ? escape() : character);
        }
        at++;
        return content.toString();
    }

    private char escape() {
        char kind = text.charAt(at++);
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw new IllegalArgumentException("an unknown escape");
        };
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Literal.number(text.substring(start, at)).orElseThrow(() -> new IllegalArgumentException("no value"));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw new IllegalArgumentException("no value");
        }
        at += word.length();
        return value;
    }

    private void expect(char character) {
        if (text.charAt(at) != character) {
            throw new IllegalArgumentException(character + " expected");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
