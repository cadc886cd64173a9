package dev.toolwave.runtime.internal.json.write;

import dev.toolwave.runtime.internal.json.ResultException;
import java.io.Writer;

/** Collects characters up to a limit, and then throws a {@link ResultException}. Not thread-safe. */
final class LimitedWriter extends Writer {

    private final int maxLength;
    private final StringBuilder text = new StringBuilder();

    LimitedWriter(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public void write(char[] buffer, int offset, int count) {
        if (count > maxLength - text.length()) {
            throw ResultException.tooLarge(maxLength);
        }
        text.append(buffer, offset, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
