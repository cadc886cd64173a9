package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.read.ArgumentDecoder;
import dev.toolwave.runtime.internal.json.read.DecodedArguments;
import java.util.List;

/** Finds the tool of a call and decodes its arguments. Thread-safe. */
public final class CallReader {

    /** A call that was read. */
    public sealed interface ReadCall {

        /** Returns the call as the model sent it. */
        ToolCall call();
    }

    /** A call that can run. */
    public record ValidCall(ToolCall call, DecodedCall decoded) implements ReadCall {}

    /** A call that cannot run, with the answer to it. */
    public record RejectedCall(ToolResult answer) implements ReadCall {

        @Override
        public ToolCall call() {
            return answer.call();
        }
    }

    private final ToolRegistry tools;
    private final ArgumentDecoder arguments;

    public CallReader(ToolRegistry tools, boolean lenient) {
        this.tools = tools;
        this.arguments = new ArgumentDecoder(lenient);
    }

    /** Reads a call. Never throws: every mistake becomes a rejected call. */
    public ReadCall read(ToolCall call) {
        RegisteredTool tool = tools.find(call.name());
        if (tool == null) {
            return unknown(call);
        }
        try {
            DecodedArguments decoded = arguments.decode(tool.toolset(), tool.index(), call.argumentsJson());
            if (decoded instanceof DecodedArguments.Valid valid) {
                return new ValidCall(call, new DecodedCall(tool, valid.arguments()));
            }
            DecodedArguments.Invalid invalid = (DecodedArguments.Invalid) decoded;
            String message = "The arguments do not fit the schema.";
            NotOk<?> outcome = new NotOk<>(Reason.INVALID_ARGUMENTS, call.name(), message, invalid.cause());
            String text =
                    ErrorJson.invalidArguments(tool.name(), invalid.problems()).toJson();
            return new RejectedCall(new ToolResult(call, outcome, text, null, List.of()));
        } catch (Throwable e) {
            // A constructor of the application threw something that no decoder expects.
            String message = "The arguments were rejected: " + SafeText.className(Failures.unwrap(e)) + ".";
            return rejected(call, Reason.INVALID_ARGUMENTS, message);
        }
    }

    /** Reads a call made in Java, whose arguments have their types already. */
    public ReadCall read(TypedCall<?> typed, ToolCall call) {
        RegisteredTool tool = tools.of(typed);
        return tool == null ? unknown(call) : new ValidCall(call, new DecodedCall(tool, typed.arguments()));
    }

    private RejectedCall unknown(ToolCall call) {
        ErrorJson error = ErrorJson.unknownTool(call.name(), tools.names());
        return rejected(call, Reason.UNKNOWN_TOOL, String.valueOf(error.message()), error.toJson());
    }

    /** Returns a rejected call whose answer consists of the reason and the message. */
    public static RejectedCall rejected(ToolCall call, Reason reason, String message) {
        return rejected(
                call,
                reason,
                message,
                ErrorJson.of(call.name(), reason, message).toJson());
    }

    private static RejectedCall rejected(ToolCall call, Reason reason, String message, String text) {
        NotOk<?> outcome = new NotOk<>(reason, call.name(), message, null);
        return new RejectedCall(new ToolResult(call, outcome, text, null, List.of()));
    }
}
