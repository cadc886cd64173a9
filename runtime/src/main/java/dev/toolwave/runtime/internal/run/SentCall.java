package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.WrittenArguments;
import dev.toolwave.runtime.internal.run.CallReader.ReadCall;
import dev.toolwave.runtime.internal.run.CallReader.Sound;

/**
 * A call that is to run in another process.
 *
 * @param call the call, with the text that the model has written, so that the other side reads the very same
 * @param planned its tool and its arguments
 * @param isTyped whether it was made in Java, so that its outcome must be a value of Java
 */
record SentCall(ToolCall call, PlannedCall planned, boolean isTyped) {

    /**
     * Returns a call that was made in Java as a model would have made it; a refusal where its arguments cannot be written, or its
     * result could not be read. Nothing has run then.
     */
    static ReadCall ofTyped(String id, PlannedCall planned) {
        OfferedTool tool = planned.tool();
        String json;
        try {
            json = WrittenArguments.of(tool.toolset(), tool.index(), planned.arguments());
        } catch (JsonException e) {
            String why = "The arguments of " + tool.name() + " cannot be written: " + e.getMessage() + ".";
            return CallReader.refused(new ToolCall(id, tool.name(), "{}"), Reason.FAILED, why);
        }
        ToolCall call = new ToolCall(id, tool.name(), json);
        return Upstreams.indexOf(tool.toolset(), tool.plan().requested().tool()) < 0
                ? CallReader.refused(call, Reason.FAILED, Upstreams.unreadable(tool.name()))
                : new Sound(call, planned);
    }
}
