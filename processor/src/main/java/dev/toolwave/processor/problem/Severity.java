package dev.toolwave.processor.problem;

/** How much a problem weighs. */
public enum Severity {
    /** The class cannot be generated. */
    ERROR,
    /** The class is generated, but is probably not what the author wants. */
    WARNING,
    /** The author may want to know. */
    NOTE
}
