package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.spi.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the JSON text of a call's arguments into the arguments of a plan. Thread-safe. */
public final class JsonArguments {

    /** What fits the first buffer of a parser. For longer texts its set-up matters little, and their buffers would stay. */
    private static final int SHORT = 4_000;

    private final ArgumentSettings settings;
    private final Spares<ArgumentDecoder> decoders = new Spares<>();

    /** Reads arguments in this way. */
    public JsonArguments(ArgumentSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads the arguments of one call.
     *
     * @param tool the tool's index in the toolset's definitions
     * @param json one JSON object; empty text and {@code null} stand for the empty object; anything else is only a problem
     * @return the arguments, or all that is wrong with them
     */
    public Decoded decode(Toolset toolset, int tool, String json) {
        JsonLimits limits = settings.limits();
        // no token is shorter than a character
        int shortLength = Math.min(SHORT, limits.tokens());
        if (json.length() > limits.documentLength()) {
            return invalid("arguments of more than " + limits.documentLength() + " characters");
        }
        try {
            Arguments arguments = json.length() > shortLength ? null : decodeSound(toolset, tool, json);
            return arguments != null ? new Decoded.Valid(arguments) : decodeAlone(toolset, tool, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    /** Reads arguments with a decoder that was used before, null where something is wrong with them. */
    private @Nullable Arguments decodeSound(Toolset toolset, int tool, String json) throws IOException {
        ArgumentDecoder decoder = decoders.take();
        if (decoder == null) {
            decoder = new ArgumentDecoder(ArgumentTokens.reusable(settings.limits()), settings);
        }
        Arguments arguments = decoder.decodeNext(toolset, tool, json);
        if (arguments != null && decoder.hasRoomFor(SHORT)) {
            decoders.keep(decoder);
        } else {
            decoder.close();
        }
        return arguments;
    }

    private Decoded decodeAlone(Toolset toolset, int tool, String json) throws IOException {
        try (ArgumentDecoder decoder = new ArgumentDecoder(ArgumentTokens.of(json, settings.limits()), settings)) {
            return decoder.decode(toolset, tool);
        }
    }

    private static Decoded invalid(String message) {
        return new Decoded.Invalid(List.of(new ArgumentProblem("", null, null, message)));
    }
}
