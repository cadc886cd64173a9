package dev.toolwave.runtime.internal.json;

import java.io.Reader;

/**
 * Gives one parser many texts, one after another, as if they were one: to set up a parser takes longer than to read most
 * arguments. Not thread-safe.
 */
final class TextSequence extends Reader {

    private String text = "";
    private int end;
    private int position;
    private long before;

    /** Goes on with another text, once the parser is through with the last one. Blanks at its end do not count. */
    void next(String next) {
        before += position;
        text = next;
        position = 0;
        end = next.length();
        while (end > 0 && isBlank(next.charAt(end - 1))) {
            end--;
        }
    }

    /** Returns how many characters came before the text. */
    long before() {
        return before;
    }

    /** Returns how many characters were read, of this text and all before it. */
    long total() {
        return before + position;
    }

    /** Returns whether all of the text was read. */
    boolean isRead() {
        return position == end;
    }

    @Override
    public int read(char[] buffer, int offset, int count) {
        if (isRead()) {
            return -1;
        }
        int read = Math.min(count, end - position);
        text.getChars(position, position + read, buffer, offset);
        position += read;
        return read;
    }

    @Override
    public void close() {}

    /** Returns whether JSON takes a character for a blank (RFC 8259, section 2). */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
