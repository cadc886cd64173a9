package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolException;

/**
 * A call that is to run in another process.
 *
 * @param call the call
 * @param planned its tool and its arguments
 * @param isTyped whether it was made in Java, so that its arguments have no text
 */
record SentCall(ToolCall call, PlannedCall planned, boolean isTyped) {

    /**
     * Returns the arguments as the model wrote them, so that the other side reads the very same.
     *
     * @throws ToolException where there is no text
     */
    String argumentsJson() {
        if (isTyped) {
            throw new ToolException("A call made in Java cannot run elsewhere: its arguments are not JSON.");
        }
        return call.argumentsJson();
    }
}
