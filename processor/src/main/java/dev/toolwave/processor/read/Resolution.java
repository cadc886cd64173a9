package dev.toolwave.processor.read;

/** Whether the compiler knows every type that a tool class needs. Later constants have precedence over earlier ones. */
public enum Resolution {
    /** All types are known. */
    COMPLETE,
    /** A class file refers to a class that does not exist. The compiler may never report that. */
    MISSING_IN_CLASS_FILE,
    /**
     * Another processor may still change a type, as Lombok does, or generate a type that only a class file refers to. Another
     * round may resolve it.
     */
    EXPECTED,
    /** A source refers to a class that does not exist yet. The compiler reports an error if the class is never generated. */
    MISSING_IN_SOURCE;

    /** Returns whether a later round may resolve more types. */
    public boolean isAwaited() {
        return compareTo(EXPECTED) >= 0;
    }

    /** Returns the one that has precedence. */
    Resolution and(Resolution other) {
        return compareTo(other) < 0 ? other : this;
    }
}
