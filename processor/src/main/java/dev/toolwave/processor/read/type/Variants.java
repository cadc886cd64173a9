package dev.toolwave.processor.read.type;

import dev.toolwave.processor.read.javac.Mirrors;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds what a generic variant is within a use of its union. */
final class Variants {

    private Variants() {}

    /**
     * Returns the variant with the type arguments that it has within this use of the union: {@code Ok<Trip>} within {@code
     * Result<Trip>}; empty where it cannot occur there. A type parameter that the union does not fix stays a variable.
     */
    static Optional<DeclaredType> within(DeclaredType union, TypeElement member, Mirrors mirrors) {
        DeclaredType declared = (DeclaredType) member.asType();
        Optional<DeclaredType> asUnion = mirrors.asInstanceOf(declared, Mirrors.nameOf(union));
        if (asUnion.isEmpty() || union.getTypeArguments().isEmpty()) {
            return Optional.of(declared);
        }
        TypeMirror[] arguments = member.getTypeParameters().stream()
                .map(parameter -> argument(parameter, asUnion.get(), union, mirrors))
                .toArray(TypeMirror[]::new);
        DeclaredType variant = mirrors.types().getDeclaredType(member, arguments);
        return mirrors.types().isSubtype(variant, union) ? Optional.of(variant) : Optional.empty();
    }

    private static TypeMirror argument(
            TypeParameterElement parameter, DeclaredType asUnion, DeclaredType union, Mirrors mirrors) {
        List<? extends TypeMirror> declared = asUnion.getTypeArguments();
        for (int i = 0; i < declared.size(); i++) {
            if (mirrors.types().isSameType(declared.get(i), parameter.asType())) {
                return mirrors.argument(union, i);
            }
        }
        return parameter.asType();
    }
}
