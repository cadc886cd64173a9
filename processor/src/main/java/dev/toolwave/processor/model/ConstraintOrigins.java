package dev.toolwave.processor.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The source positions and original wording of constraint annotations. Only messages use them. They are not part of a value's
 * identity: all instances are equal, and a {@link Fingerprint} omits them.
 */
public final class ConstraintOrigins {

    /** No annotations. */
    public static final ConstraintOrigins NOTHING = new ConstraintOrigins(Map.of());

    /** The property of a value that an annotation sets. */
    public enum Part {
        /** The name in JSON. */
        NAME,
        /** Whether the value may be absent. */
        ABSENCE,
        /** The inclusive minimum. */
        MINIMUM,
        /** The exclusive minimum. */
        EXCLUSIVE_MINIMUM,
        /** The inclusive maximum. */
        MAXIMUM,
        /** The exclusive maximum. */
        EXCLUSIVE_MAXIMUM,
        /** A divisor. */
        MULTIPLE_OF,
        /** The minimum size. */
        MIN_SIZE,
        /** The maximum size. */
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

    /** Copies the map. */
    public ConstraintOrigins(Map<Part, Located<String>> parts) {
        this.parts = new EnumMap<>(Part.class);
        this.parts.putAll(parts);
    }

    /** Returns the position of a part, or that of the whole if the part is not written or is in a class file. */
    public Origin originOf(Part part, Origin whole) {
        return find(part).map(said -> said.origin().or(whole)).orElse(whole);
    }

    /** Returns the author's wording of a part; empty if it is not written. */
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
