package dev.toolwave.processor.model;

/** A source position. It is opaque here: the reader creates it, and the problem printer interprets it. */
public interface Origin {

    /** The position of values without a source, such as values in tests. */
    Origin NOWHERE = new Origin() {
        @Override
        public String toString() {
            return "nowhere";
        }
    };

    /** Returns this position, or the other one if this one is in a class file, which has no source lines. */
    default Origin or(Origin other) {
        return equals(other) ? this : new Nearest(this, other);
    }

    /**
     * The first of two positions that is in a source file.
     *
     * @param exact where something is declared
     * @param otherwise where it is used
     */
    record Nearest(Origin exact, Origin otherwise) implements Origin {}
}
