package dev.toolwave.runtime.internal.json;

/**
 * A text that may be looked at only so often. Java's regular expressions backtrack: for some patterns a text of a few dozen
 * characters takes years, and a text of a call's arguments comes from outside.
 */
final class BoundedText implements CharSequence {

    /** A search that passes over the text a few times, and some; a fraction of a second. */
    private static final int LOOKS_PER_CHARACTER = 64;

    private static final int LOOKS_AT_LEAST = 1 << 20;

    private final CharSequence text;
    private final int[] looksLeft;

    BoundedText(String text) {
        this(text, new int[] {
            (int) Math.min(Integer.MAX_VALUE, LOOKS_AT_LEAST + (long) text.length() * LOOKS_PER_CHARACTER)
        });
    }

    private BoundedText(CharSequence text, int[] looksLeft) {
        this.text = text;
        this.looksLeft = looksLeft;
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft[0] < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looksLeft);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Says that the text was looked at too often. */
    static final class ExhaustedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super(null, null, false, false);
        }
    }
}
