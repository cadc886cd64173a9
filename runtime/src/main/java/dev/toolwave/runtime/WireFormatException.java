package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a string is not a response of the provider: not JSON, cut off, of another shape, or an error that the provider
 * reports. None of its calls has been read.
 *
 * <p>Mistakes of the model in the arguments of a call are not exceptions. They become the result of the call.
 */
public final class WireFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Creates an exception.
     *
     * @param path the position in the response as a JSON Pointer (RFC 6901); empty for the whole response
     * @param problem the problem at this position
     * @param cause the exception of the JSON parser, or null
     */
    public WireFormatException(String path, String problem, @Nullable Throwable cause) {
        super((path.isEmpty() ? "" : path + ": ") + requireNonNull(problem, "problem"), cause);
        this.path = path;
    }

    /** Returns the position of the problem as a JSON Pointer (RFC 6901); empty for the whole response. */
    public String path() {
        return path;
    }
}
