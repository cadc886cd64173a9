package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

/**
 * One call of a model. Its contents are checked when it runs: an unknown tool or malformed arguments lead to a result with {@link
 * ToolResult#isError}. Immutable.
 *
 * @param id the provider's id of the call, which the result repeats
 * @param name the name of the tool
 * @param argumentsJson the arguments, a JSON object; an empty string and {@code null} as JSON mean no arguments
 * @param providerJson a JSON object with fields of the provider that the result must repeat, or an empty string
 */
public record ToolCall(String id, String name, String argumentsJson, String providerJson) {

    /** Checks that nothing is null. */
    public ToolCall {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(argumentsJson, "argumentsJson");
        requireNonNull(providerJson, "providerJson");
    }

    /** Creates a call without fields of the provider. */
    public ToolCall(String id, String name, String argumentsJson) {
        this(id, name, argumentsJson, "");
    }
}
