package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A failure whose message the model reads. A tool throws it to describe what went wrong and what to do about it. The messages of
 * all other exceptions are hidden from the model.
 */
public class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates a failure with the message that the model reads. */
    public ToolException(String message) {
        super(requireNonNull(message, "message"));
    }

    /** Creates a failure with the message that the model reads and a cause that it does not. */
    public ToolException(String message, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
    }

    /** A failure that is caused by one argument, which the model can then correct. */
    public static final class InvalidArgument extends ToolException {

        private static final long serialVersionUID = 1L;

        private final String parameter;

        /** Creates a failure with the name of the parameter and a description of what is wrong with its value. */
        public InvalidArgument(String parameter, String message) {
            super(message);
            this.parameter = requireNonNull(parameter, "parameter");
        }

        /** Returns the name of the parameter. */
        public String parameter() {
            return parameter;
        }
    }
}
