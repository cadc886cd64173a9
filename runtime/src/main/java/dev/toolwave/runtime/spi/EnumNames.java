package dev.toolwave.runtime.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * The constants of an enum and their names in JSON, in the order of the source. Immutable.
 *
 * @param <E> the enum
 */
public final class EnumNames<E extends Enum<E>> {

    private final List<E> constants;
    private final List<String> names;

    private EnumNames(List<E> constants, List<String> names) {
        this.constants = List.copyOf(constants);
        this.names = List.copyOf(names);
    }

    /** Returns one constant and its name. */
    public static <E extends Enum<E>> EnumNames<E> of(E constant, String name) {
        return new EnumNames<>(List.of(constant), List.of(name));
    }

    /**
     * Returns constants and their names, each name at the index of its constant.
     *
     * @throws IllegalArgumentException if the lists have different sizes
     */
    public static <E extends Enum<E>> EnumNames<E> of(List<E> constants, List<String> names) {
        if (constants.size() != names.size()) {
            throw new IllegalArgumentException(constants.size() + " constants, but " + names.size() + " names");
        }
        return new EnumNames<>(constants, names);
    }

    /** Returns a copy with one more constant. */
    public EnumNames<E> and(E constant, String name) {
        List<E> allConstants = new ArrayList<>(constants);
        List<String> allNames = new ArrayList<>(names);
        allConstants.add(constant);
        allNames.add(name);
        return new EnumNames<>(allConstants, allNames);
    }

    /** Returns the constants. */
    public List<E> constants() {
        return constants;
    }

    /** Returns the names, each at the index of its constant. */
    public List<String> names() {
        return names;
    }

    /** Returns the name of a constant. */
    public String name(E constant) {
        return names.get(constants.indexOf(constant));
    }
}
