package dev.toolwave.processor.problem;

/** The severity of a problem. */
public enum Severity {
    /** The class cannot be generated. */
    ERROR,
    /** The class is generated, but is probably not what the author wants. */
    WARNING,
    /** A remark that needs no action. */
    NOTE
}
