package dev.toolwave.processor.model;

/** Where something stands in the source. Opaque here; the reader makes it and the printer of problems understands it. */
public interface Origin {

    /** Nowhere: for values that no source has, as in tests. */
    Origin NOWHERE = new Origin() {
        @Override
        public String toString() {
            return "nowhere";
        }
    };

    /** Returns this place, or the other one where this is in a class file, which has no lines to show. */
    default Origin or(Origin other) {
        return equals(other) ? this : new Nearest(this, other);
    }

    /**
     * The first of two places that is in a source.
     *
     * @param exact where something is declared
     * @param otherwise where it is used
     */
    record Nearest(Origin exact, Origin otherwise) implements Origin {}
}
