package dev.toolwave.runtime.internal.json;

/**
 * How much the arguments of one call may hold; far below what Jackson allows, since a model is nobody that has to be trusted.
 * Immutable.
 *
 * @param depth how deeply objects and arrays may nest
 * @param documentLength how many characters the arguments may have
 * @param stringLength how many characters one text may have
 * @param numberLength how many characters one number may have; also how many digits an integer may have once its exponent is
 *     spelled out
 * @param tokens how many values, names and brackets there may be
 */
public record JsonLimits(int depth, int documentLength, int stringLength, int numberLength, int tokens) {

    /** 64 levels, 1 Mi characters, 256 Ki characters a text, 100 digits a number, 100,000 tokens. */
    public static final JsonLimits DEFAULT = new JsonLimits(64, 1 << 20, 1 << 18, 100, 100_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException where one of them is below 1
     */
    public JsonLimits {
        if (depth < 1 || documentLength < 1 || stringLength < 1 || numberLength < 1 || tokens < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
