package dev.toolwave.annotations;

/** The effect of a failure of a tool on its turn. */
public enum OnFailure {
    /** Tools that need the result are skipped. All others continue. */
    CONTINUE,
    /** All unfinished tools are cancelled. Every call is still answered. */
    ABORT
}
