package dev.toolwave.processor.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What annotations say about a value, in the author's words and where they stand. Only messages need it: it is no part of what the
 * value is, so that all are equal, and a {@link Fingerprint} leaves it out.
 */
public final class ConstraintOrigins {

    /** Nothing is written. */
    public static final ConstraintOrigins NOTHING = new ConstraintOrigins(Map.of());

    /** What an annotation can say about a value. */
    public enum Part {
        /** Its name in JSON. */
        NAME,
        /** That it may be absent. */
        ABSENCE,
        /** The least number. */
        MINIMUM,
        /** A number to exceed. */
        EXCLUSIVE_MINIMUM,
        /** The greatest number. */
        MAXIMUM,
        /** A number to stay below. */
        EXCLUSIVE_MAXIMUM,
        /** A divisor. */
        MULTIPLE_OF,
        /** The least size. */
        MIN_SIZE,
        /** The greatest size. */
        MAX_SIZE,
        /** A regular expression. */
        PATTERN,
        /** A format. */
        FORMAT,
        /** A constraint that cannot be enforced; its text is the reason. */
        UNSUPPORTED,
        /** How to correct a constraint that cannot be enforced. */
        REMEDY
    }

    private final Map<Part, Located<String>> parts;

    /** Copies what is written. */
    public ConstraintOrigins(Map<Part, Located<String>> parts) {
        this.parts = new EnumMap<>(Part.class);
        this.parts.putAll(parts);
    }

    /** Returns where a part is written, or else the place of the whole, which also counts where the part is in a class file. */
    public Origin originOf(Part part, Origin whole) {
        return find(part).map(said -> said.origin().or(whole)).orElse(whole);
    }

    /** Returns the author's words for a part; empty where there are none. */
    public Optional<String> textOf(Part part) {
        return find(part).map(Located::value);
    }

    private Optional<Located<String>> find(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConstraintOrigins;
    }

    @Override
    public int hashCode() {
        return ConstraintOrigins.class.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
