package dev.toolwave.processor.model;

import java.util.List;

/** Type queries of the checks. The reader implements them with the compiler, and tests with a table. */
public interface JavaTypes {

    /** Returns whether a value of one type may be passed where the other is declared, boxing and unboxing included. */
    boolean assignable(JavaType from, JavaType to);

    /** Returns the parts of a value that {@code select} can name: record components and getters, in source order. */
    List<Component> components(JavaType type);

    /**
     * A part of a value.
     *
     * @param name its name in a {@code select} path
     * @param accessor the method that returns it
     * @param type its type
     * @param nullable whether it may be null
     * @param optional whether the accessor returns an {@code Optional} of the type
     */
    record Component(String name, String accessor, JavaType type, boolean nullable, boolean optional) {}
}
