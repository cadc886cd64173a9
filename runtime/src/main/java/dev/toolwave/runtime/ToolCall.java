package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

/**
 * One call that a model has made. Nothing is checked here: an unknown name or malformed arguments become a result with {@link
 * ToolResult#isError}.
 *
 * @param id what the provider calls it by; the result carries it back
 * @param name the tool's name
 * @param argumentsJson the arguments, a JSON object; empty text and a {@code null} literal stand for no arguments
 * @param providerJson a JSON object with fields of the provider that its result must carry back, or empty text
 */
public record ToolCall(String id, String name, String argumentsJson, String providerJson) {

    /** Checks that nothing is null. */
    public ToolCall {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(argumentsJson, "argumentsJson");
        requireNonNull(providerJson, "providerJson");
    }

    /** Makes a call without fields of the provider. */
    public ToolCall(String id, String name, String argumentsJson) {
        this(id, name, argumentsJson, "");
    }
}
