package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.read.ArgumentDecoder;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads results of tools that arrive as JSON with the decoders that were generated for their dependents. */
final class RemoteResults {

    private RemoteResults() {}

    /** Returns the index of a tool among a toolset's upstreams; -1 if its results cannot be read. */
    static int indexOf(ToolsetBinding toolset, ToolPolicy tool) {
        ToolKey key = ToolKey.of(tool);
        List<ToolPolicy> upstreams = toolset.upstreams();
        for (int index = 0; index < upstreams.size(); index++) {
            if (ToolKey.of(upstreams.get(index)).equals(key)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the message for a tool without a generated decoder. */
    static String unreadable() {
        return unreadable("nothing was generated for its type");
    }

    /** Returns a message without the name of the tool, which the model may not be allowed to know. */
    private static String unreadable(String why) {
        return "The result of the tool cannot be read back: " + why + ".";
    }

    /** Reads a result. If that is not possible, the outcome is a failure with the reason. */
    static Outcome<@Nullable Object> read(ToolsetBinding toolset, ToolPolicy tool, EncodedResult result) {
        int index = indexOf(toolset, tool);
        if (index < 0) {
            return new NotOk<>(Reason.FAILED, tool.name(), unreadable(), null);
        }
        try {
            return new Ok<>(ArgumentDecoder.decodeUpstream(toolset, index, result));
        } catch (JsonException e) {
            return failed(tool, String.valueOf(e.getMessage()), e);
        } catch (Throwable e) {
            // A constructor of the application threw something that no decoder expects.
            return failed(tool, SafeText.className(e), e);
        }
    }

    private static NotOk<@Nullable Object> failed(ToolPolicy tool, String why, Throwable cause) {
        return new NotOk<>(Reason.FAILED, tool.name(), unreadable(why), cause);
    }

    /** Reads the answer of a runner. An answer that cannot be read is a failure of the node. */
    static NodeAnswer answer(@Nullable String json) {
        String why = "it is null";
        if (json != null) {
            try {
                return NodeAnswer.read(json);
            } catch (JsonException e) {
                why = String.valueOf(e.getMessage());
            }
        }
        String message = "The runner's outcome of the tool cannot be read: " + why + ".";
        return new NodeAnswer(new NotOk<>(Reason.FAILED, "", message, null));
    }
}
