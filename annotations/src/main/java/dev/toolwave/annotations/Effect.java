package dev.toolwave.annotations;

/** What a call of a tool does to the world. */
public enum Effect {
    /** Nothing is promised: never merged, never retried, but run in parallel with others that the model asks for. */
    UNSPECIFIED,
    /** Changes nothing: equal calls of one turn run once. */
    READ,
    /** Changes something, and what it changes is added to: ordered against every other call of a turn. */
    WRITE,
    /** Changes something that was there before, or removes it: ordered like {@link #WRITE}. */
    DESTRUCTIVE
}
