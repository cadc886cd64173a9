package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.internal.json.ResultException.Reason;
import dev.toolwave.runtime.spi.Arguments;
import java.io.IOException;

/** Writes the arguments of a call that was made in Java as a model would have written them, for another process. */
public final class WrittenArguments {

    private static final String TOO_DEEP = "they nest too deeply";

    private WrittenArguments() {}

    /**
     * Returns the arguments as one JSON object.
     *
     * @param tool the tool's index in the toolset's definitions
     * @throws JsonException where they cannot be written; its message says why, and holds no value
     */
    public static String of(Toolset toolset, int tool, Arguments arguments) {
        try (JsonResultWriter out = new JsonResultWriter(NodeAnswer.MAX_LENGTH)) {
            toolset.writeArguments(tool, arguments, out);
            return out.encoded().json();
        } catch (UnsupportedOperationException e) {
            throw new JsonException("nothing was generated for their types");
        } catch (ResultFailure e) {
            boolean isTooLong = e.toResultException().reason() == Reason.RESULT_TOO_LARGE;
            throw new JsonException(isTooLong ? "they are too long" : "JSON cannot hold one of their values");
        } catch (StackOverflowError e) {
            throw new JsonException(TOO_DEEP);
        } catch (IOException | RuntimeException e) {
            // If no limit of the generator, then a getter of the application has thrown.
            boolean isTooDeep = e.getCause() instanceof StreamConstraintsException;
            throw new JsonException(isTooDeep ? TOO_DEEP : e.getClass().getSimpleName());
        }
    }
}
