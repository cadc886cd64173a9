package dev.toolwave.processor.model;

/**
 * The return type of a tool method.
 *
 * @param declared the declared type
 * @param kind whether the method returns nothing, a value, or a value that is completed later
 * @param value the type that dependents receive: the declared type without {@code CompletionStage} and {@code Optional}
 * @param optional whether the value is wrapped in an {@code Optional}
 * @param nullable whether an annotation declares that it may be null
 * @param type the JSON form in which the value is written for the model
 */
public record ToolReturn(
        JavaType declared, Kind kind, JavaType value, boolean optional, boolean nullable, ValueType type) {

    /** Whether a value is returned, and when. */
    public enum Kind {
        /** {@code void} or {@code Void}. */
        NOTHING,
        /** A value. */
        VALUE,
        /** A {@code CompletionStage} of a value. */
        LATER
    }
}
