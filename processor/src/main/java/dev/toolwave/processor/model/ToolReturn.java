package dev.toolwave.processor.model;

/**
 * What a tool method returns.
 *
 * @param declared the declared type
 * @param kind nothing, a value, or a value that comes later
 * @param value what dependents get: the declared type without {@code CompletionStage} and {@code Optional}
 * @param optional whether the value is wrapped in an {@code Optional}
 * @param nullable whether the author says that it may be null
 * @param type how the value is written for the model
 */
public record ToolReturn(
        JavaType declared, Kind kind, JavaType value, boolean optional, boolean nullable, ValueType type) {

    /** Whether a value comes back, and when. */
    public enum Kind {
        /** {@code void} or {@code Void}. */
        NOTHING,
        /** A value. */
        VALUE,
        /** A {@code CompletionStage} of a value. */
        LATER
    }
}
