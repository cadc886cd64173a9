package dev.toolwave.runtime.internal.json;

import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Collects a text up to a limit. A text that comes in one piece, as a generator with a buffer gives most, becomes a string without
 * a copy. Used for one text after another. Not thread-safe.
 */
final class LimitedWriter extends Writer {

    private int maxLength;
    private @Nullable String first;
    private @Nullable StringBuilder all;
    private int length;

    /** Starts a text of at most so many characters. */
    void begin(int limit) {
        maxLength = limit;
        length = 0;
    }

    /** Returns the text and forgets it. */
    String end() {
        String text = all != null ? all.toString() : first == null ? "" : first;
        first = null;
        all = null;
        return text;
    }

    /**
     * Checks the length of a text.
     *
     * @throws ResultFailure where it is too long
     */
    static void check(int length, int maxLength) {
        if (length > maxLength) {
            throw tooLong(maxLength);
        }
    }

    /** Returns what is thrown where a text is longer than it may be. */
    static ResultFailure tooLong(int maxLength) {
        return new ResultFailure(
                ResultException.Reason.RESULT_TOO_LARGE,
                "the result is longer than " + maxLength + " characters",
                null);
    }

    @Override
    public void write(char[] buffer, int offset, int count) {
        if (length > maxLength) {
            // a generator that is closed after the failure gives the rest of its buffer
            return;
        }
        length += count;
        check(length, maxLength);
        if (all != null) {
            all.append(buffer, offset, count);
        } else if (first == null) {
            first = new String(buffer, offset, count);
        } else {
            all = new StringBuilder(first.length() + count).append(first).append(buffer, offset, count);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
