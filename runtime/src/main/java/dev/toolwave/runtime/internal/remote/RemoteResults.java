package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.read.UpstreamDecoder;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads results of tools that came as JSON, with what was generated for their dependents. */
public final class RemoteResults {

    private RemoteResults() {}

    /** Returns the index of a tool in a toolset's upstreams, -1 where its results cannot be read. */
    public static int indexOf(Toolset toolset, ToolPolicy tool) {
        ToolKey key = ToolKey.of(tool);
        List<ToolPolicy> upstreams = toolset.upstreams();
        for (int index = 0; index < upstreams.size(); index++) {
            if (ToolKey.of(upstreams.get(index)).equals(key)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns what is said of a tool for whose result nothing was generated. */
    public static String unreadable(String tool) {
        return unreadable(tool, "nothing was generated for its type");
    }

    private static String unreadable(String tool, String why) {
        return "The result of " + tool + " cannot be read back: " + why + ".";
    }

    /** Reads a result; where that cannot be done, the outcome says why. */
    public static Outcome<@Nullable Object> read(Toolset toolset, ToolPolicy tool, EncodedResult result) {
        int index = indexOf(toolset, tool);
        if (index < 0) {
            return new NotOk<>(Reason.FAILED, tool.name(), unreadable(tool.name()), null);
        }
        try {
            return new Ok<>(UpstreamDecoder.decode(toolset, index, result));
        } catch (JsonException e) {
            return failed(tool, String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            // A constructor of the application has thrown what no decoder expects.
            return failed(tool, e.getClass().getSimpleName(), e);
        }
    }

    private static NotOk<@Nullable Object> failed(ToolPolicy tool, String why, Throwable cause) {
        return new NotOk<>(Reason.FAILED, tool.name(), unreadable(tool.name(), why), cause);
    }
}
