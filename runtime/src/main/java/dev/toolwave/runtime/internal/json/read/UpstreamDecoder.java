package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonFactory;
import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.JsonLimits;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Converts the result of a tool that ran in another process back to the value that other tools depend on. */
public final class UpstreamDecoder {

    /** Higher than the limits for arguments, because a result comes from a tool and not from a model. */
    private static final JsonLimits LIMITS =
            new JsonLimits(256, NodeAnswer.MAX_LENGTH, NodeAnswer.MAX_LENGTH, 100_000, Integer.MAX_VALUE);

    private static final ArgumentSettings SETTINGS = new ArgumentSettings(LIMITS, false);
    private static final JsonFactory FACTORY = Json.newFactory(LIMITS, false);

    private UpstreamDecoder() {}

    /**
     * Reads a result.
     *
     * @param upstream the tool's index in the toolset's upstreams
     * @throws JsonException if the result is not what the tool returns; the message contains the place, but no value
     */
    public static @Nullable Object decode(ToolsetBinding toolset, int upstream, EncodedResult result) {
        if (result.isNothing()) {
            return null;
        }
        if (!result.parts().isEmpty()) {
            throw new JsonException("it consists of parts");
        }
        try (ArgumentTokens tokens = new ArgumentTokens(FACTORY, result.json())) {
            ArgumentCursor cursor = new ArgumentCursor(tokens, LIMITS);
            cursor.advance();
            Object value = toolset.readUpstream(upstream, new JsonArgumentReader(cursor, SETTINGS, true));
            if (cursor.problems().count() > 0) {
                ArgumentProblem first = cursor.problems().toList().get(0);
                throw new JsonException("'" + first.at() + "': "
                        + (first.message() == null ? "expected " + first.expected() : first.message()));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        } catch (StackOverflowError e) {
            throw new JsonException("it nests too deeply");
        }
    }
}
