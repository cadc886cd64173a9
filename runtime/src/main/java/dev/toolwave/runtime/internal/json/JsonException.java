package dev.toolwave.runtime.internal.json;

/** Says that a text is not the JSON that it should be: one line with a position, and never a value of the text. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JsonException(String message) {
        super(message);
    }
}
