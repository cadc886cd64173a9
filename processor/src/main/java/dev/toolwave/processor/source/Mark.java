package dev.toolwave.processor.source;

/** What a piece of source says of its layout. */
enum Mark {

    /** A space, or a line break where what follows would make the line too long. */
    SPACE,

    /** Nothing, or a line break where what follows would make the line too long. */
    BREAK,

    /** From the next line on, one level deeper. */
    INDENT,

    /** From the next line on, one level less deep. */
    UNINDENT,

    /** A statement begins, whose lines after the first are two levels deeper. */
    STATEMENT,

    /** The statement has ended. */
    END_STATEMENT,

    /** The lines of a Javadoc comment begin. */
    JAVADOC,

    /** The Javadoc comment has no more lines. */
    END_JAVADOC;

    /** Returns the mark that a format means by this letter after a dollar sign. */
    static Mark of(char letter) {
        return switch (letter) {
            case 'W' -> SPACE;
            case 'Z' -> BREAK;
            case '>' -> INDENT;
            case '<' -> UNINDENT;
            default -> throw new IllegalArgumentException("no placeholder: $" + letter);
        };
    }
}
