package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.spi.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Turns the JSON text of a call's arguments into the arguments of a plan. */
public final class JsonArguments {

    private JsonArguments() {}

    /**
     * Reads the arguments of one call.
     *
     * @param tool the tool's index in the toolset's definitions
     * @param json one JSON object; empty text and {@code null} stand for the empty object; anything else is only a problem
     * @return the arguments, or all that is wrong with them
     */
    public static Decoded decode(Toolset toolset, int tool, String json, ArgumentSettings settings) {
        JsonLimits limits = settings.limits();
        if (json.length() > limits.documentLength()) {
            return invalid("arguments of more than " + limits.documentLength() + " characters");
        }
        try (ArgumentTokens tokens = new ArgumentTokens(json, limits)) {
            ArgumentCursor cursor = new ArgumentCursor(tokens);
            Arguments arguments = toolset.readArguments(tool, new JsonArgumentReader(cursor, settings));
            cursor.end();
            if (cursor.problems().count() > 0) {
                return new Decoded.Invalid(cursor.problems().toList());
            }
            if (arguments == null) {
                throw new IllegalStateException("the toolset gives neither arguments nor problems");
            }
            return new Decoded.Valid(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static Decoded invalid(String message) {
        return new Decoded.Invalid(List.of(new ArgumentProblem("", null, null, message)));
    }
}
