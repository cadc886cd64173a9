package dev.toolwave.runtime.internal.json;

import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Collects a text up to a limit. A text that comes in one piece, as a generator with a buffer gives most, becomes a string without
 * a copy. Not thread-safe.
 */
final class LimitedWriter extends Writer {

    private final int maxLength;
    private @Nullable String first;
    private @Nullable StringBuilder all;
    private int length;

    LimitedWriter(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Writes what is the whole text. */
    void writeAll(String text) {
        grow(text.length());
        first = text;
    }

    @Override
    public void write(char[] buffer, int offset, int count) {
        if (length > maxLength) {
            // a generator that is closed after the failure gives the rest of its buffer
            return;
        }
        grow(count);
        if (all != null) {
            all.append(buffer, offset, count);
        } else if (first == null) {
            first = new String(buffer, offset, count);
        } else {
            all = new StringBuilder(first.length() + count).append(first).append(buffer, offset, count);
        }
    }

    private void grow(int count) {
        length += count;
        if (length > maxLength) {
            throw new ResultFailure(
                    ResultException.Reason.RESULT_TOO_LARGE,
                    "the result is longer than " + maxLength + " characters",
                    null);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        if (all != null) {
            return all.toString();
        }
        return first == null ? "" : first;
    }
}
