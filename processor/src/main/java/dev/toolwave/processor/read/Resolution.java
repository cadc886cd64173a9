package dev.toolwave.processor.read;

/** Whether javac knows every type that a tool class needs. The later a constant, the worse. */
public enum Resolution {
    /** It does. */
    COMPLETE,
    /** A class file names a class that is nowhere; javac may never say so. */
    MISSING_IN_CLASS_FILE,
    /** A source names a class that is not there, or not yet; javac says so at the end if it does not turn up. */
    MISSING_IN_SOURCE;

    /** Returns the worse of two. */
    Resolution and(Resolution other) {
        return compareTo(other) < 0 ? other : this;
    }
}
