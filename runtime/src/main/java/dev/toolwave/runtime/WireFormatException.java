package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a string is not a complete response of the provider: not JSON, cut off, or of another shape. None of its calls was
 * read. Mistakes of a model inside its arguments are not exceptions but results of the calls.
 */
public final class WireFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Creates an exception.
     *
     * @param path the place in the response as a JSON Pointer (RFC 6901); empty for the whole response
     * @param problem what is wrong there
     * @param cause the exception of the JSON reader, or null
     */
    public WireFormatException(String path, String problem, @Nullable Throwable cause) {
        super((path.isEmpty() ? "" : path + ": ") + requireNonNull(problem, "problem"), cause);
        this.path = path;
    }

    /** Returns the place of the problem as a JSON Pointer (RFC 6901); empty for the whole response. */
    public String path() {
        return path;
    }
}
