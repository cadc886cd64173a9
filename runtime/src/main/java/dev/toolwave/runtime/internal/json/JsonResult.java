package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.toolwave.runtime.Toolset;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a tool returned into what the model reads. */
public final class JsonResult {

    /** The default limit: 1 Mi characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final String TOO_DEEP = "it nests too deeply";

    private JsonResult() {}

    /**
     * Writes the result of a tool.
     *
     * @param tool the tool's index in the toolset's definitions
     * @param maxLength how many characters the model may get; longer texts are cut, with a note of how much is missing
     * @throws ResultException where the result is JSON that is too long, or cannot be written: a getter throws, it nests without
     *     end, a number is not finite
     */
    public static Encoded encode(Toolset toolset, int tool, @Nullable Object value, int maxLength)
            throws ResultException {
        return encode(toolset, false, tool, value, maxLength);
    }

    /**
     * Writes the result of a tool that others depend on.
     *
     * @param upstream the tool's index in the toolset's upstreams
     * @throws ResultException where it cannot be written
     */
    public static Encoded encodeUpstream(Toolset toolset, int upstream, @Nullable Object value, int maxLength)
            throws ResultException {
        return encode(toolset, true, upstream, value, maxLength);
    }

    private static Encoded encode(Toolset toolset, boolean isUpstream, int index, @Nullable Object value, int maxLength)
            throws ResultException {
        try (JsonResultWriter out = new JsonResultWriter(maxLength)) {
            if (isUpstream) {
                toolset.writeUpstream(index, value, out);
            } else {
                toolset.writeResult(index, value, out);
            }
            return out.encoded();
        } catch (ResultFailure e) {
            throw e.toResultException();
        } catch (StackOverflowError e) {
            throw notSerialisable(TOO_DEEP, e);
        } catch (IOException | RuntimeException e) {
            boolean isTooDeep = e.getCause() instanceof StreamConstraintsException;
            throw notSerialisable(isTooDeep ? TOO_DEEP : e.getClass().getSimpleName(), e);
        }
    }

    /**
     * Returns a result with notes beside the value, so that the model does not take partial data for complete; the structured
     * JSON stays the value alone.
     *
     * @param notes such as {@code events: TIMED_OUT}
     */
    public static Encoded withNotes(Encoded encoded, List<String> notes) {
        return notes.isEmpty() ? encoded : encoded.withNotes(notes);
    }

    private static ResultException notSerialisable(String why, Throwable cause) {
        return new ResultException(
                ResultException.Reason.RESULT_NOT_SERIALISABLE, "the result cannot be written: " + why, cause);
    }
}
