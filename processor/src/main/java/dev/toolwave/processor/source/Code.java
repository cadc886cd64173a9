package dev.toolwave.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A piece of Java source, as a flat list of parts; equal to another of the same parts. Immutable.
 *
 * <p>Pieces are made of formats with the placeholders of JavaPoet: {@code $L} stands for another piece or a value as it is, {@code $S}
 * for a string literal, {@code $T} for a type, which is imported where it can be; {@code $W} for a space and {@code $Z} for a place
 * where a long line may be broken; {@code $>} and {@code $<} for one level of indentation more and less.
 */
public final class Code {

    private static final Code EMPTY = new Code(new Object[0]);

    /** Texts, the names of classes, string literals and marks. */
    private final Object[] parts;

    private Code(Object[] parts) {
        this.parts = parts;
    }

    /** Returns a piece without parts. */
    public static Code empty() {
        return EMPTY;
    }

    /** Returns a piece that looks like this format. */
    public static Code of(String format, Object... arguments) {
        return new Builder().add(format, arguments).build();
    }

    /** Returns these pieces as one. */
    public static Code join(Iterable<Code> pieces, String separator) {
        Code between = of(separator);
        Builder joined = new Builder();
        for (Code piece : pieces) {
            if (!joined.isEmpty()) {
                joined.add(between);
            }
            joined.add(piece);
        }
        return joined.build();
    }

    /** Returns a collector that joins pieces. */
    public static Collector<Code, ?, Code> joining(String separator) {
        return Collectors.collectingAndThen(Collectors.toList(), pieces -> join(pieces, separator));
    }

    /** Returns a Javadoc comment with this text, which ends with a line break. */
    public static Code javadoc(Code text) {
        Builder comment = new Builder().add("/**\n");
        comment.parts.add(Mark.JAVADOC);
        comment.add(text);
        comment.parts.add(Mark.END_JAVADOC);
        return comment.add(" */\n").build();
    }

    /** Starts a piece. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how long the source is about, with types written in full and without indentation.
     *
     * @param literal what counts for each string literal
     */
    public int length(int literal) {
        int length = 0;
        for (Object part : parts) {
            if (part instanceof String text) {
                length += text.length();
            } else if (part instanceof ClassName name) {
                length += name.canonicalName().length();
            } else if (part instanceof StringLiteral) {
                length += literal;
            } else if (part == Mark.SPACE) {
                length++;
            }
        }
        return length;
    }

    /** Returns the parts themselves, for reading. */
    Object[] parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Code code && Arrays.equals(parts, code.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    /** Returns the source with types written in full. */
    @Override
    public String toString() {
        return new SourceWriter(Imports.NONE).write(this);
    }

    /** A piece in the making. Mutable, for one thread. */
    public static final class Builder {

        private final List<Object> parts = new ArrayList<>();

        private Builder() {}

        /** Adds a piece. */
        public Builder add(Code code) {
            parts.addAll(Arrays.asList(code.parts));
            return this;
        }

        /**
         * Adds what looks like this format.
         *
         * @throws IllegalArgumentException if there is a placeholder of another kind, or an argument without one
         */
        public Builder add(String format, Object... arguments) {
            int argument = 0;
            int from = 0;
            for (int dollar = format.indexOf('$'); dollar >= 0; dollar = format.indexOf('$', from)) {
                text(format.substring(from, dollar));
                char kind = format.charAt(dollar + 1);
                switch (kind) {
                    case 'L' -> value(arguments[argument++]);
                    case 'S' -> parts.add(StringLiteral.of(String.valueOf(arguments[argument++])));
                    case 'T' -> TypeParts.add(arguments[argument++], parts);
                    default -> parts.add(Mark.of(kind));
                }
                from = dollar + 2;
            }
            text(format.substring(from));
            if (argument != arguments.length) {
                throw new IllegalArgumentException("more arguments than placeholders: " + format);
            }
            return this;
        }

        /** Adds a statement: the format is without its semicolon. */
        public Builder addStatement(String format, Object... arguments) {
            parts.add(Mark.STATEMENT);
            add(format, arguments);
            return endStatement();
        }

        /** Adds a statement: the piece is without its semicolon. */
        public Builder addStatement(Code code) {
            parts.add(Mark.STATEMENT);
            add(code);
            return endStatement();
        }

        private Builder endStatement() {
            parts.add(";\n");
            parts.add(Mark.END_STATEMENT);
            return this;
        }

        /** Begins a block: the format is without its brace. */
        public Builder beginControlFlow(String format, Object... arguments) {
            add(format, arguments);
            parts.add(" {\n");
            parts.add(Mark.INDENT);
            return this;
        }

        /** Ends a block and begins another on the same line. */
        public Builder nextControlFlow(String format, Object... arguments) {
            parts.add(Mark.UNINDENT);
            parts.add("} ");
            return beginControlFlow(format, arguments);
        }

        /** Ends a block. */
        public Builder endControlFlow() {
            parts.add(Mark.UNINDENT);
            parts.add("}\n");
            return this;
        }

        /** Returns whether nothing was added yet. */
        public boolean isEmpty() {
            return parts.isEmpty();
        }

        /** Returns the piece. */
        public Code build() {
            return parts.isEmpty() ? EMPTY : new Code(parts.toArray());
        }

        private void text(String text) {
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }

        private void value(Object value) {
            if (value instanceof Code code) {
                add(code);
            } else if (value instanceof StringLiteral) {
                parts.add(value);
            } else {
                text(String.valueOf(value));
            }
        }
    }
}
