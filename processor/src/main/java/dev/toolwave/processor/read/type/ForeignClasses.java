package dev.toolwave.processor.read.type;

import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the classes that only Jackson's databind can read and write, and the classes that databind accesses for them.
 *
 * @param mirrors finds the binary names of classes
 */
record ForeignClasses(Mirrors mirrors) {

    /**
     * Returns the annotation because of which only databind can read and write a class. It is on the class, a supertype or one of
     * their members.
     *
     * @param isText whether the class is read and written as one string
     * @param builders finds the builders that generated code can call
     */
    static Optional<WrittenAnnotation> annotation(TypeElement type, boolean isText, Builders builders) {
        if (ClosedTypes.contains(type)) {
            return Optional.empty();
        }
        boolean followsValue = isText || hasNamedConstants(type);
        return elements(type)
                .flatMap(element -> Annotated.of(element).annotations().stream())
                .filter(annotation -> Jackson.isForeign(annotation)
                        && !builders.follows(annotation)
                        && !(followsValue && annotation.name().equals(Jackson.VALUE)))
                .findFirst();
    }

    /** Returns whether all constants of an enum have names, so that its {@code @JsonValue} need not be evaluated. */
    private static boolean hasNamedConstants(TypeElement type) {
        return type.getKind() == ElementKind.ENUM
                && type.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .allMatch(constant -> PropertyReader.isNamed(Annotated.of(constant)));
    }

    /** Returns the binary names of a class and of all classes that databind may create or access for it, in source order. */
    List<String> reachedFrom(TypeElement start) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            TypeElement next = open.remove();
            if (!isPlatforms(next)
                    && reached.add(mirrors.elements().getBinaryName(next).toString())) {
                elements(next)
                        .flatMap(ForeignClasses::types)
                        .flatMap(ForeignClasses::classes)
                        .forEach(open::add);
                open.addAll(Mirrors.lineage(next));
            }
        }
        return List.copyOf(reached);
    }

    private static boolean isPlatforms(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return ClosedTypes.contains(type)
                || name.startsWith("com.fasterxml.jackson.core.")
                || name.startsWith("com.fasterxml.jackson.databind.");
    }

    /** Returns a class, its supertypes, and the members of all of them with their parameters. */
    private static Stream<Element> elements(TypeElement type) {
        return Mirrors.lineage(type).stream()
                .filter(at -> !ClosedTypes.contains(at))
                .flatMap(at -> Stream.concat(
                        Stream.of(at),
                        at.getEnclosedElements().stream()
                                .filter(member -> !(member instanceof TypeElement))
                                .flatMap(member -> member instanceof ExecutableElement method
                                        ? Stream.concat(Stream.of(member), method.getParameters().stream())
                                        : Stream.of(member))));
    }

    /** Returns the types in a declaration: its own type, and those in Jackson's annotations on it. */
    private static Stream<TypeMirror> types(Element element) {
        List<TypeMirror> types = new ArrayList<>();
        if (element instanceof VariableElement) {
            types.add(element.asType());
        } else if (element instanceof ExecutableElement method
                && method.getParameters().isEmpty()) {
            types.add(method.getReturnType());
        }
        Annotated.of(element).annotations().stream()
                .filter(annotation -> annotation.name().startsWith("com.fasterxml.jackson."))
                .forEach(annotation -> types.addAll(annotation.namedTypes()));
        return types.stream();
    }

    private static Stream<TypeElement> classes(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return classes(array.getComponentType());
        }
        return type instanceof DeclaredType declared && Mirrors.elementOf(type) != null
                ? Stream.concat(
                        Stream.of((TypeElement) declared.asElement()),
                        declared.getTypeArguments().stream().flatMap(ForeignClasses::classes))
                : Stream.empty();
    }
}
