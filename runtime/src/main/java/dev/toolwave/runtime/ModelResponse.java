package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The calls of one response, including those that Toolwave does not run. {@link WireFormat#readResponse} returns it. Immutable.
 *
 * @param calls the whole calls of functions, in order
 * @param otherCalls the calls of other kinds, in order
 * @param stopReason the provider's reason why the model stopped, such as {@code tool_use}; empty if it is not in the response
 * @param problem a sentence if a call is missing from {@code calls} because the response was cut off or the model made a malformed
 *     call; otherwise empty
 */
public record ModelResponse(List<ToolCall> calls, List<OtherCall> otherCalls, String stopReason, String problem) {

    /** Creates a response with copies of the lists. */
    public ModelResponse {
        calls = List.copyOf(calls);
        otherCalls = List.copyOf(otherCalls);
        requireNonNull(stopReason, "stopReason");
        requireNonNull(problem, "problem");
    }

    /** Returns whether every call of the response is in {@link #calls} or {@link #otherCalls}. */
    public boolean isComplete() {
        return problem.isEmpty();
    }

    /**
     * A call that is not a call of a function: of a custom tool, in the legacy form {@code function_call}, or of a tool that the
     * provider runs itself.
     *
     * @param type the provider's name for the kind of call, such as {@code server_tool_use}
     * @param id the id, empty if the provider sent none
     * @param name the name of the tool, empty if the provider sent none
     * @param needsAnswer whether the provider expects the application to answer the call in the next request
     */
    public record OtherCall(String type, String id, String name, boolean needsAnswer) {

        /** Checks that no component is null. */
        public OtherCall {
            requireNonNull(type, "type");
            requireNonNull(id, "id");
            requireNonNull(name, "name");
        }
    }
}
