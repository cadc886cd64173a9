package dev.toolwave.runtime.internal.json.write;

import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.ResultException.Reason;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.ToolsetBinding;

/** Writes the arguments of a typed call as a model would have written them, for execution in another process. */
public final class ArgumentEncoder {

    private ArgumentEncoder() {}

    /**
     * Returns the arguments as a JSON object.
     *
     * @param tool the tool's index in the toolset's definitions
     * @throws JsonException if the arguments cannot be written; the message contains the reason, but no value
     */
    public static String encode(ToolsetBinding toolset, int tool, Arguments arguments) {
        JsonResultWriter out = new JsonResultWriter(NodeAnswer.MAX_LENGTH);
        try {
            toolset.writeArguments(tool, arguments, out);
            return out.encoded().json();
        } catch (UnsupportedOperationException e) {
            throw new JsonException("nothing was generated for their types");
        } catch (Throwable e) {
            ResultException failure = out.failure(e);
            throw new JsonException(
                    failure.reason() == Reason.RESULT_TOO_LARGE
                            ? "they are too long"
                            : String.valueOf(failure.getMessage()));
        }
    }
}
