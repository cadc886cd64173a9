package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.spi.Arguments;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a call, or of many calls, one after another. Not thread-safe. */
final class ArgumentDecoder implements AutoCloseable {

    private final ArgumentTokens tokens;
    private final ArgumentCursor cursor;
    private final JsonArgumentReader reader;

    /** Makes a decoder of these tokens. */
    ArgumentDecoder(ArgumentTokens tokens, ArgumentSettings settings) {
        this.tokens = tokens;
        this.cursor = new ArgumentCursor(tokens);
        this.reader = new JsonArgumentReader(cursor, settings);
    }

    /** Reads the arguments of the only call. */
    Decoded decode(Toolset toolset, int tool) {
        cursor.advance();
        Arguments arguments = toolset.readArguments(tool, reader);
        cursor.end();
        if (cursor.problems().count() > 0) {
            return new Decoded.Invalid(cursor.problems().toList());
        }
        if (arguments == null) {
            throw new IllegalStateException("the toolset gives neither arguments nor problems");
        }
        return new Decoded.Valid(arguments);
    }

    /**
     * Reads the arguments of the next call.
     *
     * @return null where they are not sound; this decoder cannot be used again then
     */
    @Nullable
    Arguments decodeNext(Toolset toolset, int tool, String json) throws IOException {
        tokens.next(json);
        cursor.advance();
        Arguments arguments = toolset.readArguments(tool, reader);
        return cursor.isAtSoundEnd() && tokens.isSpent() ? arguments : null;
    }

    /** Returns whether {@link #decodeNext} can read arguments of this length. */
    boolean hasRoomFor(int length) {
        return tokens.hasRoomFor(length);
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
