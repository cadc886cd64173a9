package dev.toolwave.annotations;

/** The effect of a call of a tool on the world. It decides what is merged, retried and run at the same time. */
public enum Effect {
    /** The effect is unknown: calls are not merged or retried, but may run at the same time as others. */
    UNSPECIFIED,
    /** The tool changes nothing. Equal calls of one turn run once. */
    READ,
    /** The tool adds something. Its calls keep their order relative to all other calls of the turn. */
    WRITE,
    /** The tool changes or removes something that exists. Its calls are ordered like those of {@link #WRITE}. */
    DESTRUCTIVE
}
