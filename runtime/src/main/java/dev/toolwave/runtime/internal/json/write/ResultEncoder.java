package dev.toolwave.runtime.internal.json.write;

import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.spi.ToolsetBinding;
import org.jspecify.annotations.Nullable;

/** Converts the value that a tool returned to the form in which the model reads it. Thread-safe. */
public final class ResultEncoder {

    /** The default limit: 1,048,576 characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private ResultEncoder() {}

    /**
     * Encodes the result of a tool.
     *
     * @param tool the tool's index in the toolset's definitions
     * @param maxLength the maximum number of characters; a longer string is cut, with a note of how much is missing
     * @throws ResultException if the result is JSON that is longer, or cannot be written: a getter throws an exception or an error,
     *     it nests too deeply, or a number is not finite. {@link VirtualMachineError}s other than a stack overflow are not caught.
     */
    public static EncodedResult encode(ToolsetBinding toolset, int tool, @Nullable Object value, int maxLength) {
        JsonResultWriter out = new JsonResultWriter(maxLength);
        try {
            toolset.writeResult(tool, value, out);
            return out.encoded();
        } catch (Throwable e) {
            throw notWritten(out.failure(e));
        }
    }

    /**
     * Encodes the result of a tool that other tools depend on, as {@link #encode} does.
     *
     * @param upstream the tool's index in the toolset's upstreams
     * @throws ResultException if the result cannot be written
     */
    public static EncodedResult encodeUpstream(
            ToolsetBinding toolset, int upstream, @Nullable Object value, int maxLength) {
        JsonResultWriter out = new JsonResultWriter(maxLength);
        try {
            toolset.writeUpstream(upstream, value, out);
            return out.encoded();
        } catch (Throwable e) {
            throw notWritten(out.failure(e));
        }
    }

    private static ResultException notWritten(ResultException failure) {
        return failure.reason() == ResultException.Reason.RESULT_TOO_LARGE
                ? failure
                : new ResultException(
                        failure.reason(), "the result cannot be written: " + failure.getMessage(), failure.getCause());
    }
}
