package dev.toolwave.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;

/** Takes types apart, into the names of classes and the text between them. Annotations of types are left out. */
final class TypeParts {

    private static final ClassValue<TypeName> NAMES = new ClassValue<>() {
        @Override
        protected TypeName computeValue(Class<?> type) {
            return TypeName.get(type);
        }
    };

    private TypeParts() {}

    /**
     * Adds the parts of a type.
     *
     * @param type a {@link TypeName} or a {@link Class}
     */
    static void add(Object type, List<Object> parts) {
        addName(type instanceof TypeName name ? name : NAMES.get((Class<?>) type), parts);
    }

    private static void addName(TypeName type, List<Object> parts) {
        if (type instanceof ClassName) {
            parts.add(type);
        } else if (type instanceof ParameterizedTypeName generic) {
            addGeneric(generic, parts);
        } else if (type instanceof ArrayTypeName array) {
            addName(array.componentType(), parts);
            parts.add("[]");
        } else if (type instanceof WildcardTypeName wildcard) {
            addWildcard(wildcard, parts);
        } else {
            parts.add(type.toString()); // a primitive type, void, or a variable
        }
    }

    private static void addGeneric(ParameterizedTypeName type, List<Object> parts) {
        if (type.enclosingType() == null) {
            parts.add(type.rawType());
        } else {
            addName(type.enclosingType(), parts);
            parts.add("." + type.rawType().simpleName());
        }
        String separator = "<";
        for (TypeName argument : type.typeArguments()) {
            parts.add(separator);
            addName(argument, parts);
            separator = ", ";
        }
        if (!type.typeArguments().isEmpty()) {
            parts.add(">");
        }
    }

    private static void addWildcard(WildcardTypeName type, List<Object> parts) {
        parts.add("?");
        if (!type.lowerBounds().isEmpty()) {
            parts.add(" super ");
            addName(type.lowerBounds().get(0), parts);
        } else if (!type.upperBounds().get(0).equals(ClassName.OBJECT)) {
            parts.add(" extends ");
            addName(type.upperBounds().get(0), parts);
        }
    }
}
