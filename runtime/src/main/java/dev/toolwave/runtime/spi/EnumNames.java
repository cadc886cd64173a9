package dev.toolwave.runtime.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * The constants of an enum and their names in JSON, in the order of the source. Immutable; each method returns a longer copy.
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

    /** Starts with a constant and its name. */
    public static <E extends Enum<E>> EnumNames<E> of(E constant, String name) {
        return new EnumNames<>(List.of(constant), List.of(name));
    }

    /**
     * Returns many constants and their names, each at the index of its constant.
     *
     * @throws IllegalArgumentException where there are not as many of both
     */
    public static <E extends Enum<E>> EnumNames<E> of(List<E> constants, List<String> names) {
        if (constants.size() != names.size()) {
            throw new IllegalArgumentException(constants.size() + " constants, but " + names.size() + " names");
        }
        return new EnumNames<>(constants, names);
    }

    /** Returns these constants and one more. */
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

    /**
     * Returns the constant with this name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public E constant(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no constant is called " + name);
        }
        return constants.get(index);
    }
}
