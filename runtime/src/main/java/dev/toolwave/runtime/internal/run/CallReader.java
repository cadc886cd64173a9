package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import dev.toolwave.runtime.internal.json.Decoded;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.JsonArguments;

/** Finds the tool of a call and reads its arguments. Thread-safe. */
final class CallReader {

    /** What became of a call before anything ran. */
    sealed interface ReadCall {

        /** Returns the call. */
        ToolCall call();
    }

    /**
     * A call that can be run.
     *
     * @param call the call
     * @param planned its tool and its arguments
     */
    record Sound(ToolCall call, PlannedCall planned) implements ReadCall {}

    /**
     * A call that cannot.
     *
     * @param answer what the model is told
     */
    record Refused(ToolResult answer) implements ReadCall {

        @Override
        public ToolCall call() {
            return answer.call();
        }
    }

    private final ToolIndex tools;
    private final JsonArguments arguments;

    CallReader(ToolIndex tools, ArgumentSettings settings) {
        this.tools = tools;
        this.arguments = new JsonArguments(settings);
    }

    /** Reads a call. */
    ReadCall read(ToolCall call) {
        OfferedTool tool = tools.find(call.name());
        if (tool == null) {
            ErrorJson error = ErrorJson.unknownTool(call.name(), tools.names());
            return refused(call, Reason.UNKNOWN_TOOL, String.valueOf(error.message()), error.toJson());
        }
        try {
            Decoded decoded = arguments.decode(tool.toolset(), tool.index(), call.argumentsJson());
            return decoded instanceof Decoded.Valid valid
                    ? new Sound(call, new PlannedCall(tool, valid.arguments()))
                    : refused(
                            call,
                            Reason.INVALID_ARGUMENTS,
                            "The arguments do not fit the schema.",
                            ((Decoded.Invalid) decoded).toErrorJson(tool.name()));
        } catch (RuntimeException | StackOverflowError e) {
            // A constructor of the application has thrown what no decoder expects.
            return refused(call, Reason.FAILED, NodeOutcomes.failureText(e));
        }
    }

    /** Refuses a call for a reason that the message says in full. */
    static Refused refused(ToolCall call, Reason reason, String message) {
        return refused(
                call,
                reason,
                message,
                ErrorJson.of(call.name(), reason).message(message).toJson());
    }

    private static Refused refused(ToolCall call, Reason reason, String message, String text) {
        return new Refused(Answers.refused(call, reason, message, text));
    }
}
