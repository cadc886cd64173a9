package dev.toolwave.runtime.spi;

/**
 * Constraints on the elements of an array or the entries of a map. Immutable.
 *
 * @param min the minimum number
 * @param max the maximum number
 * @param unique whether the elements must be different
 */
public record SizeRule(int min, int max, boolean unique) {

    /** Any number of elements. */
    public static final SizeRule ANY = new SizeRule(0, Integer.MAX_VALUE, false);

    /** Any number of elements, all different: a set. */
    public static final SizeRule UNIQUE = new SizeRule(0, Integer.MAX_VALUE, true);
}
