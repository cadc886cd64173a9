package dev.toolwave.processor.read;

/** Whether the compiler knows every type that a tool class needs. Of two constants the later one outweighs the earlier. */
public enum Resolution {
    /** All types are known. */
    COMPLETE,
    /** A class file refers to a class that does not exist. The compiler may never report that. */
    MISSING_IN_CLASS_FILE,
    /**
     * Another processor may be about to change a type, as Lombok does, or to generate one that only a class file refers to. Worth
     * one more round.
     */
    EXPECTED,
    /** A source refers to a class that does not exist, or not yet. The compiler reports it at the end if it is not generated. */
    MISSING_IN_SOURCE;

    /** Returns whether a later round may improve it. */
    public boolean isAwaited() {
        return compareTo(EXPECTED) >= 0;
    }

    /** Returns the one of two that outweighs the other. */
    Resolution and(Resolution other) {
        return compareTo(other) < 0 ? other : this;
    }
}
