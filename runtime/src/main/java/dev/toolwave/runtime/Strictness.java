package dev.toolwave.runtime;

/**
 * Whether the provider is asked to make its model keep to the schemas. A strict schema supports fewer keywords; the others move into
 * descriptions, and the runtime enforces them when it reads the arguments.
 */
public enum Strictness {
    /** Schemas are sent unchanged. The default. */
    OFF,
    /** As many tools are strict as the provider accepts in one request; see {@link WireFormat#strictReport}. */
    BEST_EFFORT,
    /** Every tool with arguments is strict; rendering fails if one cannot be. */
    ON
}
