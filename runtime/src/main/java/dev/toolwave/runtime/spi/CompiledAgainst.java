package dev.toolwave.runtime.spi;

/**
 * A tool class that plans of another one call into, as it was when they were compiled and as it is now. A fingerprint is a hash of
 * everything that plans take from a class: signatures, schemas, effects and dependencies of its tools, but not what they do.
 *
 * @param toolClass the class with the plans
 * @param upstream the class that they call into
 * @param expected the fingerprint of that class when the plans were made
 * @param found its fingerprint now
 */
public record CompiledAgainst(String toolClass, String upstream, String expected, String found) {

    private static final int SHOWN = 8;

    /**
     * Checks that the plans still fit.
     *
     * @throws IllegalStateException where they do not
     */
    public void requireFresh() {
        if (!expected.equals(found)) {
            throw new IllegalStateException("[TW181] " + toolClass + " was compiled against " + upstream + " "
                    + shown(expected) + ", found " + shown(found) + "; recompile the module of " + toolClass);
        }
    }

    private static String shown(String fingerprint) {
        return fingerprint.length() > SHOWN ? fingerprint.substring(0, SHOWN) + "..." : fingerprint;
    }
}
