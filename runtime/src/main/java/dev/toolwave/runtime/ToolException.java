package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A failure whose text the model is meant to read. A tool throws it to say what went wrong and what to do about it; the text
 * of any other exception stays with the application.
 */
public class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes a failure with the text that the model reads. */
    public ToolException(String message) {
        super(requireNonNull(message, "message"));
    }

    /** Makes a failure with the text that the model reads, and a cause that it does not. */
    public ToolException(String message, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
    }

    /** A failure that is the fault of one argument, so that the model can correct it. */
    public static final class InvalidArgument extends ToolException {

        private static final long serialVersionUID = 1L;

        private final String parameter;

        /** Makes a failure that names the parameter and says what is wrong with its value. */
        public InvalidArgument(String parameter, String message) {
            super(message);
            this.parameter = requireNonNull(parameter, "parameter");
        }

        /** Returns the name of the parameter at fault. */
        public String parameter() {
            return parameter;
        }
    }
}
