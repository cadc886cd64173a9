package dev.toolwave.runtime.spi;

/**
 * How many elements an array, or entries a map, may have. Immutable.
 *
 * @param min the least number
 * @param max the greatest number
 * @param unique whether equal elements are refused
 */
public record SizeRule(int min, int max, boolean unique) {

    /** Any number of elements. */
    public static final SizeRule ANY = new SizeRule(0, Integer.MAX_VALUE, false);

    /** Any number of elements, all different: a set. */
    public static final SizeRule UNIQUE = new SizeRule(0, Integer.MAX_VALUE, true);
}
