package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Toolset;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Turns the result of a tool that came as JSON back into the value that its dependents take. */
public final class JsonUpstream {

    /** A result comes from a tool and not from a model, so it may hold more than arguments may. */
    private static final JsonLimits LIMITS = new JsonLimits(
            ResultOutput.MAX_DEPTH, NodeAnswer.MAX_LENGTH, NodeAnswer.MAX_LENGTH, 100_000, Integer.MAX_VALUE);

    private static final ArgumentSettings SETTINGS = new ArgumentSettings(LIMITS, false);

    private JsonUpstream() {}

    /**
     * Reads a result.
     *
     * @param upstream the tool's index in the toolset's upstreams
     * @throws JsonException where it is not what the tool returns; its message says where, and holds no value
     */
    public static @Nullable Object read(Toolset toolset, int upstream, Encoded result) {
        if (result.isNothing()) {
            return null;
        }
        if (!result.parts().isEmpty()) {
            throw new JsonException("it is made of parts");
        }
        try (ArgumentTokens tokens = ArgumentTokens.of(result.json(), LIMITS)) {
            ArgumentCursor cursor = new ArgumentCursor(tokens);
            cursor.advance();
            Object value = toolset.readUpstream(upstream, new JsonResultReader(cursor, SETTINGS));
            if (cursor.problems().count() > 0) {
                ArgumentProblem first = cursor.problems().toList().get(0);
                throw new JsonException("'" + first.at() + "': "
                        + (first.message() == null ? "expected " + first.expected() : first.message()));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        } catch (StackOverflowError e) {
            throw new JsonException("it nests too deeply");
        }
    }
}
