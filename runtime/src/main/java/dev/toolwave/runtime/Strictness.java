package dev.toolwave.runtime;

/**
 * Whether a provider is asked to hold its model to the schemas. A strict schema knows fewer keywords; what is left out of it
 * moves into descriptions and is enforced when the arguments are read.
 */
public enum Strictness {
    /** Schemas go out as they are. The default. */
    OFF,
    /** As many tools as the provider takes in one request are strict; {@link WireFormat#strictReport} says which. */
    BEST_EFFORT,
    /** Every tool that takes arguments is strict; where one cannot be, rendering fails. */
    ON
}
