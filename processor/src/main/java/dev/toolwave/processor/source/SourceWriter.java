package dev.toolwave.processor.source;

import com.palantir.javapoet.ClassName;

/** Writes pieces of source as text: indents lines, and breaks those that get too long. Mutable, for one text. */
final class SourceWriter {

    private static final String INDENTATION = "    ";
    private static final int WIDTH = 100;

    /** How much deeper the rest of a statement is, and of a line that was broken. */
    private static final int CONTINUATION = 2;

    private final Imports imports;
    private final StringBuilder out = new StringBuilder(1 << 14);
    private int level;
    private int lineStart;
    private boolean isInJavadoc;
    private boolean isFirstLineOfStatement;
    private boolean isLaterLineOfStatement;

    /** Where the line may be broken, -1 for nowhere. */
    private int breakAt = -1;

    /** Behind the space that a break there would replace. */
    private int breakEnd;

    private int levelAfterBreak;

    SourceWriter(Imports imports) {
        this.imports = imports;
    }

    /** Returns the text of a file's header and content. */
    String write(Code code) {
        for (Object part : code.parts()) {
            if (part instanceof String text) {
                text(text);
            } else if (part instanceof ClassName name) {
                text(imports.written(name));
            } else if (part instanceof StringLiteral literal) {
                text(literal.source());
            } else {
                mark((Mark) part);
            }
        }
        return out.toString();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case SPACE -> {
                mayBreak();
                out.append(' ');
                breakEnd = out.length();
            }
            case BREAK -> mayBreak();
            case INDENT -> level++;
            case UNINDENT -> level--;
            case STATEMENT -> isFirstLineOfStatement = true;
            case END_STATEMENT -> endStatement();
            case JAVADOC -> isInJavadoc = true;
            case END_JAVADOC -> isInJavadoc = false;
        }
    }

    private void mayBreak() {
        breakAt = out.length();
        breakEnd = breakAt;
        levelAfterBreak = level + CONTINUATION;
    }

    private void endStatement() {
        if (isLaterLineOfStatement) {
            level -= CONTINUATION;
        }
        isFirstLineOfStatement = false;
        isLaterLineOfStatement = false;
    }

    private void text(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            inLine(text, from, end);
            endLine();
            from = end + 1;
        }
        inLine(text, from, text.length());
    }

    private void inLine(String text, int from, int to) {
        if (from == to) {
            return; // so that empty lines stay empty
        }
        if (out.length() == lineStart) {
            indent(level);
            if (isInJavadoc) {
                out.append(" * ");
            }
        }
        out.append(text, from, to);
        if (breakAt >= 0 && out.length() - lineStart > WIDTH) {
            breakLine();
        }
    }

    private void endLine() {
        if (isInJavadoc && out.length() == lineStart) {
            indent(level);
            out.append(" *");
        }
        out.append('\n');
        lineStart = out.length();
        breakAt = -1;
        if (isFirstLineOfStatement) {
            level += CONTINUATION;
            isFirstLineOfStatement = false;
            isLaterLineOfStatement = true;
        }
    }

    private void breakLine() {
        String rest = out.substring(breakEnd);
        out.setLength(breakAt);
        out.append('\n');
        lineStart = out.length();
        indent(levelAfterBreak);
        out.append(rest);
        breakAt = -1;
    }

    private void indent(int levels) {
        for (int i = 0; i < levels; i++) {
            out.append(INDENTATION);
        }
    }
}
