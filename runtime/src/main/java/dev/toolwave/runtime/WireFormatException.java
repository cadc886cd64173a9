package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Says that a text is no response of the provider: not JSON, cut off, or of another shape. No call of it has been read.
 *
 * <p>What a model got wrong inside its arguments is no such exception but the result of its call.
 */
public final class WireFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Makes an exception.
     *
     * @param path where in the response, as a JSON Pointer (RFC 6901); empty for the whole
     * @param problem what is wrong there
     * @param cause what the JSON reader said, or null
     */
    public WireFormatException(String path, String problem, @Nullable Throwable cause) {
        super((path.isEmpty() ? "" : path + ": ") + requireNonNull(problem, "problem"), cause);
        this.path = path;
    }

    /** Returns where the fault is, as a JSON Pointer (RFC 6901); empty for the whole response. */
    public String path() {
        return path;
    }
}
