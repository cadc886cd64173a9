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
}
