package dev.toolwave.runtime.internal.json;

/**
 * Limits on the arguments of one call. They are far below Jackson's own, because the input of a model is not trusted. Immutable.
 *
 * @param depth the levels of nested objects and arrays
 * @param documentLength the characters of all arguments of a call
 * @param stringLength the characters of one string or name
 * @param numberLength the characters of one number, and the digits of an integer that is written with an exponent
 * @param tokens the number of values, names and brackets
 */
public record JsonLimits(int depth, int documentLength, int stringLength, int numberLength, int tokens) {

    /** 64 levels, 1,048,576 characters, 262,144 characters in a string, 100 digits in a number and 100,000 tokens. */
    public static final JsonLimits DEFAULT = new JsonLimits(64, 1 << 20, 1 << 18, 100, 100_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    public JsonLimits {
        if (depth < 1 || documentLength < 1 || stringLength < 1 || numberLength < 1 || tokens < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
