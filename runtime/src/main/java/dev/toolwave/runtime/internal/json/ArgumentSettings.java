package dev.toolwave.runtime.internal.json;

/**
 * How arguments are read. Immutable.
 *
 * @param limits the limits on the arguments of one call
 * @param lenient whether a single string, number or boolean is accepted as a list of one element, and control characters in
 *     strings need not be escaped
 */
public record ArgumentSettings(JsonLimits limits, boolean lenient) {

    /** The default limits, not lenient. */
    public static final ArgumentSettings DEFAULT = new ArgumentSettings(JsonLimits.DEFAULT, false);
}
