package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Set;

/** The types whose values can be read only once. They are listed by name because the supertypes of a class are not known here. */
public final class SingleUseTypes {

    private static final Set<String> NAMES = Set.of(
            "java.io.BufferedInputStream",
            "java.io.BufferedReader",
            "java.io.InputStream",
            "java.io.Reader",
            "java.util.Enumeration",
            "java.util.Iterator",
            "java.util.ListIterator",
            "java.util.Scanner",
            "java.util.stream.DoubleStream",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream",
            "java.util.stream.Stream");

    private SingleUseTypes() {}

    /** Returns whether a value of this type can be read only once. */
    public static boolean contains(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        return raw instanceof ClassName name && NAMES.contains(name.canonicalName());
    }
}
