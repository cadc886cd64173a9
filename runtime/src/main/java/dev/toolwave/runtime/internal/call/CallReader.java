package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.read.ArgumentDecoder;
import dev.toolwave.runtime.internal.json.read.DecodedArguments;
import dev.toolwave.runtime.internal.turn.AnswerWriter;

/** Finds the tool of a call and reads its arguments. Thread-safe. */
public final class CallReader {

    /** What became of a call before anything ran. */
    public sealed interface ReadCall {

        /** Returns the call. */
        ToolCall call();
    }

    /**
     * A call that can be run.
     *
     * @param call the call
     * @param planned its tool and its arguments
     */
    public record ValidCall(ToolCall call, DecodedCall planned) implements ReadCall {}

    /**
     * A call that cannot.
     *
     * @param answer what the model is told
     */
    public record RejectedCall(ToolResult answer) implements ReadCall {

        @Override
        public ToolCall call() {
            return answer.call();
        }
    }

    private final ToolRegistry tools;
    private final ArgumentDecoder arguments;

    public CallReader(ToolRegistry tools, ArgumentSettings settings) {
        this.tools = tools;
        this.arguments = new ArgumentDecoder(settings);
    }

    /** Reads a call. */
    public ReadCall read(ToolCall call) {
        RegisteredTool tool = tools.find(call.name());
        if (tool == null) {
            ErrorJson error = ErrorJson.unknownTool(call.name(), tools.names());
            return refused(call, Reason.UNKNOWN_TOOL, String.valueOf(error.message()), error.toJson());
        }
        try {
            DecodedArguments decoded = arguments.decode(tool.toolset(), tool.index(), call.argumentsJson());
            return decoded instanceof DecodedArguments.Valid valid
                    ? new ValidCall(call, new DecodedCall(tool, valid.arguments()))
                    : refused(
                            call,
                            Reason.INVALID_ARGUMENTS,
                            "The arguments do not fit the schema.",
                            ((DecodedArguments.Invalid) decoded).toErrorJson(tool.name()));
        } catch (RuntimeException | StackOverflowError e) {
            // A constructor of the application has thrown what no decoder expects.
            return refused(call, Reason.FAILED, NodeOutcomes.failureText(e));
        }
    }

    /** Refuses a call for a reason that the message says in full. */
    public static RejectedCall refused(ToolCall call, Reason reason, String message) {
        return refused(
                call,
                reason,
                message,
                ErrorJson.of(call.name(), reason).message(message).toJson());
    }

    private static RejectedCall refused(ToolCall call, Reason reason, String message, String text) {
        return new RejectedCall(AnswerWriter.refused(call, reason, message, text));
    }
}
