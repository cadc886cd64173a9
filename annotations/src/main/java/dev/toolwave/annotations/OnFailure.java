package dev.toolwave.annotations;

/** What a failure of a tool means for the turn that it runs in. */
public enum OnFailure {
    /** Tools that need the result are skipped, all others go on. */
    CONTINUE,
    /** Everything that is not finished is cancelled; every call is still answered. */
    ABORT
}
