package dev.toolwave.runtime.internal.json;

/**
 * How arguments are read. Immutable.
 *
 * @param limits how much they may hold
 * @param lenient whether a single text, number or truth value stands for the list of it
 */
public record ArgumentSettings(JsonLimits limits, boolean lenient) {

    /** The default limits, and not lenient. */
    public static final ArgumentSettings DEFAULT = new ArgumentSettings(JsonLimits.DEFAULT, false);
}
