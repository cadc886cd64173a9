package dev.toolwave.annotations;

/** What happens to a turn if a tool fails. */
public enum OnFailure {
    /** Tools that need the result are skipped. All others continue. */
    CONTINUE,
    /** All unfinished tools are cancelled. Every call is still answered. */
    ABORT
}
