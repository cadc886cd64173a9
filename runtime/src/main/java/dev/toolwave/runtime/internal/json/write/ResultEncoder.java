package dev.toolwave.runtime.internal.json.write;

import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Converts the results of tools to the form in which the model reads them, and the arguments of typed calls to JSON. */
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
        return encode(maxLength, out -> toolset.writeResult(tool, value, out));
    }

    /**
     * Encodes the result of a tool that other tools depend on, as {@link #encode(ToolsetBinding, int, Object, int)} does.
     *
     * @param upstream the tool's index in the toolset's upstreams
     * @throws ResultException if the result cannot be written
     */
    public static EncodedResult encodeUpstream(
            ToolsetBinding toolset, int upstream, @Nullable Object value, int maxLength) {
        return encode(maxLength, out -> toolset.writeUpstream(upstream, value, out));
    }

    /**
     * Returns the arguments of a typed call as the JSON object that a model would have written, for execution in another process.
     *
     * @param tool the tool's index in the toolset's definitions
     * @throws JsonException if the arguments cannot be written; the message contains the reason, but no value
     */
    public static String encodeArguments(ToolsetBinding toolset, int tool, Arguments arguments) {
        JsonResultWriter out = new JsonResultWriter(NodeAnswer.MAX_LENGTH);
        try {
            toolset.writeArguments(tool, arguments, out);
            return out.encoded().json();
        } catch (UnsupportedOperationException e) {
            throw new JsonException("nothing was generated for their types");
        } catch (Throwable e) {
            ResultException failure = out.failure(e);
            boolean isTooLarge = failure.reason() == ResultException.Reason.RESULT_TOO_LARGE;
            throw new JsonException(isTooLarge ? "they are too long" : String.valueOf(failure.getMessage()));
        }
    }

    private static EncodedResult encode(int maxLength, Consumer<ResultWriter> encoder) {
        JsonResultWriter out = new JsonResultWriter(maxLength);
        try {
            encoder.accept(out);
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
