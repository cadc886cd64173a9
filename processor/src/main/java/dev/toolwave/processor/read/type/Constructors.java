package dev.toolwave.processor.read.type;

import dev.toolwave.processor.read.javac.Mirrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the constructors that generated code can call.
 *
 * @param fromPackage the package of the generated code
 * @param mirrors finds the exceptions that they throw
 */
record Constructors(String fromPackage, Mirrors mirrors) {

    /** Returns the constructors that generated code can call; empty for a class that cannot be instantiated. */
    List<ExecutableElement> of(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        boolean inner = type.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC);
        if (type.getKind() != ElementKind.CLASS || modifiers.contains(Modifier.ABSTRACT) || inner) {
            return List.of();
        }
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor ->
                        Mirrors.isReachable(constructor, fromPackage) && mirrors.throwsOnlyExceptions(constructor))
                .toList();
    }

    /** Returns the constructor without parameters, if generated code can call it. */
    Optional<ExecutableElement> defaultOf(TypeElement type) {
        return of(type).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }

    /** Returns whether there is such a constructor and it throws no checked exceptions. */
    boolean hasDefault(DeclaredType type) {
        return defaultOf((TypeElement) type.asElement())
                .filter(mirrors::throwsNothingChecked)
                .isPresent();
    }
}
