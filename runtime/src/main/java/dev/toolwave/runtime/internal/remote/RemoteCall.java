package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.call.CallReader;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.write.ArgumentEncoder;

/**
 * A call that is to run in another process.
 *
 * @param call the call, with the text that the model has written, so that the other side reads the very same
 * @param planned its tool and its arguments
 * @param isTyped whether it was made in Java, so that its outcome must be a value of Java
 */
public record RemoteCall(ToolCall call, DecodedCall planned, boolean isTyped) {

    /**
     * Returns a call that was made in Java as a model would have made it; a refusal where its arguments cannot be written, or its
     * result could not be read. Nothing has run then.
     */
    public static ReadCall ofTyped(String id, DecodedCall planned) {
        RegisteredTool tool = planned.tool();
        String json;
        try {
            json = ArgumentEncoder.encode(tool.toolset(), tool.index(), planned.arguments());
        } catch (JsonException e) {
            String why = "The arguments of " + tool.name() + " cannot be written: " + e.getMessage() + ".";
            return CallReader.refused(new ToolCall(id, tool.name(), "{}"), Reason.FAILED, why);
        }
        ToolCall call = new ToolCall(id, tool.name(), json);
        return RemoteResults.indexOf(tool.toolset(), tool.plan().requested().tool()) < 0
                ? CallReader.refused(call, Reason.FAILED, RemoteResults.unreadable(tool.name()))
                : new ValidCall(call, planned);
    }
}
