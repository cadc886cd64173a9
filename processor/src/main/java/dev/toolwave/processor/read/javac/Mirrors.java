package dev.toolwave.processor.read.javac;

import static java.util.Objects.requireNonNull;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Questions about elements and types that the compiler's API does not answer directly.
 *
 * @param elements the compiler's elements
 * @param types the compiler's types
 */
public record Mirrors(Elements elements, Types types) {

    /** Returns the class of a type; null if it is not a class or interface, or missing. */
    public static @Nullable TypeElement elementOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? MoreTypes.asTypeElement(type) : null;
    }

    /** Returns the fully qualified name of a type's class; empty if it is not a class or interface. */
    public static String nameOf(TypeMirror type) {
        TypeElement element = elementOf(type);
        return element == null ? "" : element.getQualifiedName().toString();
    }

    /** Returns the class that declares a method or field. */
    public static TypeElement declaringClass(Element member) {
        return MoreElements.asType(requireNonNull(member.getEnclosingElement(), "a member without a class"));
    }

    /** Returns the name of an element's package. */
    public static String packageOf(Element element) {
        return MoreElements.getPackage(element).getQualifiedName().toString();
    }

    /** Returns whether code in the package may name the class or call the member, regardless of modules. */
    public static boolean isReachable(Element element, String fromPackage) {
        boolean samePackage = packageOf(element).equals(fromPackage);
        return outwards(element).stream()
                .map(Element::getModifiers)
                .allMatch(modifiers ->
                        modifiers.contains(Modifier.PUBLIC) || (samePackage && !modifiers.contains(Modifier.PRIVATE)));
    }

    /** Returns whether a class or one of its members has an annotation of Lombok. Class files do not contain such annotations. */
    public static boolean hasLombok(TypeElement type) {
        return Stream.concat(outwards(type).stream(), type.getEnclosedElements().stream())
                .flatMap(at -> at.getAnnotationMirrors().stream())
                .anyMatch(annotation -> nameOf(annotation.getAnnotationType()).startsWith("lombok."));
    }

    /** Returns whether an element was written in Kotlin. */
    public static boolean isKotlin(Element element) {
        return outwards(element).stream()
                .flatMap(at -> at.getAnnotationMirrors().stream())
                .anyMatch(annotation -> nameOf(annotation.getAnnotationType()).equals("kotlin.Metadata"));
    }

    /** Returns the element and its enclosing elements, up to the outermost class. */
    public static List<Element> outwards(Element element) {
        return Stream.iterate(element, at -> !(at instanceof PackageElement), Element::getEnclosingElement)
                .toList();
    }

    /** Returns the result type of a method, or the type of a field, as a member of the owner, which replaces type variables. */
    public TypeMirror typeOf(Element member, DeclaredType owner) {
        TypeMirror type = types.asMemberOf(owner, member);
        return type instanceof ExecutableType method ? method.getReturnType() : type;
    }

    /** Returns the parameter types of a method as a member of the owner, which replaces type variables. */
    public List<? extends TypeMirror> parameterTypesOf(ExecutableElement method, DeclaredType owner) {
        return MoreTypes.asExecutable(types.asMemberOf(owner, method)).getParameterTypes();
    }

    /**
     * Returns whether a method overrides another one in a class. Eclipse's compiler returns a wrong result for two interface
     * methods if one interface extends the other.
     */
    public boolean overrides(ExecutableElement method, ExecutableElement other, TypeElement type) {
        TypeElement from = declaringClass(method);
        TypeElement to = declaringClass(other);
        if (!from.getKind().isInterface() || !(isSubtype(from, to) || isSubtype(to, from))) {
            return elements.overrides(method, other, type);
        }
        DeclaredType in = (DeclaredType) type.asType();
        return isSubtype(from, to)
                && !from.equals(to)
                && method.getSimpleName().equals(other.getSimpleName())
                && erasures(parameterTypesOf(method, in)).equals(erasures(parameterTypesOf(other, in)));
    }

    private boolean isSubtype(TypeElement type, TypeElement other) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType()));
    }

    private List<String> erasures(List<? extends TypeMirror> parameters) {
        return parameters.stream().map(type -> types.erasure(type).toString()).toList();
    }

    /**
     * Returns whether the names of the parameters are known. They always are for sources, and for class files that were compiled with
     * {@code -parameters}; otherwise the compiler invents {@code arg0} and so on.
     */
    public static boolean hasParameterNames(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return parameters.isEmpty()
                || IntStream.range(0, parameters.size())
                        .anyMatch(i -> !parameters.get(i).getSimpleName().contentEquals("arg" + i));
    }

    /** Returns the names of the parameters; {@code arg0} and so on if they are unknown. */
    public static List<String> parameterNames(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    /** Returns the supertype of a type, or the type itself, that has this class, with its type arguments. */
    public Optional<DeclaredType> asInstanceOf(TypeMirror type, String className) {
        if (nameOf(type).equals(className)) {
            return Optional.of(MoreTypes.asDeclared(type));
        }
        if (elementOf(type) == null) {
            return Optional.empty();
        }
        return types.directSupertypes(type).stream()
                .flatMap(supertype -> asInstanceOf(supertype, className).stream())
                .findFirst();
    }

    /** Returns whether a method or constructor declares only exceptions that are an {@code Exception} or {@code Error}. */
    public boolean throwsOnlyExceptions(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .allMatch(thrown -> isA(thrown, "java.lang.Exception", "java.lang.Error"));
    }

    /** Returns whether a method or constructor declares no checked exceptions. */
    public boolean throwsNothingChecked(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .allMatch(thrown -> isA(thrown, "java.lang.RuntimeException", "java.lang.Error"));
    }

    private boolean isA(TypeMirror type, String... classNames) {
        return Stream.of(classNames).anyMatch(name -> asInstanceOf(type, name).isPresent());
    }

    /** Returns a type argument; its bound if it is a wildcard. */
    public TypeMirror argument(DeclaredType type, int index) {
        TypeMirror argument = type.getTypeArguments().get(index);
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        if (wildcard.getExtendsBound() != null) {
            return wildcard.getExtendsBound();
        }
        return wildcard.getSuperBound() != null
                ? wildcard.getSuperBound()
                : elements.getTypeElement("java.lang.Object").asType();
    }

    /** Returns the class, its superclasses except {@code Object}, then all interfaces, the nearest first. */
    public static List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> classes = new ArrayList<>();
        TypeElement at = type;
        while (at != null && !at.getQualifiedName().contentEquals("java.lang.Object")) {
            classes.add(at);
            at = superclassOf(at).map(Mirrors::elementOf).orElse(null);
        }
        Set<TypeElement> lineage = new LinkedHashSet<>(classes);
        classes.forEach(each -> addInterfaces(each, lineage));
        return List.copyOf(lineage);
    }

    private static void addInterfaces(TypeElement type, Set<TypeElement> lineage) {
        for (TypeMirror mirror : interfacesOf(type)) {
            TypeElement supertype = elementOf(mirror);
            if (supertype != null && lineage.add(supertype)) {
                addInterfaces(supertype, lineage);
            }
        }
    }

    /** Passes the name of each missing supertype and permitted subtype of a class to a consumer. */
    public static void unresolvedAround(TypeElement type, Consumer<String> found) {
        for (TypeElement at : lineage(type)) {
            superclassOf(at, found).ifPresent(supertype -> unresolvedIn(supertype, found));
            interfacesOf(at, found).forEach(supertype -> unresolvedIn(supertype, found));
        }
        permittedSubclassesOf(type).forEach(subtype -> unresolvedIn(subtype, found));
    }

    /** Returns the permitted subclasses of a class in source order. */
    public static List<TypeMirror> permittedSubclassesOf(TypeElement type) {
        List<TypeMirror> permitted = List.copyOf(type.getPermittedSubclasses());
        return Eclipse.made(type) ? Eclipse.inSourceOrder(type, permitted) : permitted;
    }

    /** Returns the constants of an enum in source order. */
    public static List<Element> enumConstantsOf(TypeElement type) {
        List<Element> constants = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .collect(Collectors.toList());
        return Eclipse.made(type) ? Eclipse.inOrder(type, constants) : constants;
    }

    private static Optional<TypeMirror> superclassOf(TypeElement type) {
        return superclassOf(type, missing -> {});
    }

    private static Optional<TypeMirror> superclassOf(TypeElement type, Consumer<String> missing) {
        return Optional.ofNullable(unlessMissing(type::getSuperclass, null, missing));
    }

    private static List<? extends TypeMirror> interfacesOf(TypeElement type) {
        return interfacesOf(type, missing -> {});
    }

    private static List<? extends TypeMirror> interfacesOf(TypeElement type, Consumer<String> missing) {
        return unlessMissing(type::getInterfaces, List.of(), missing);
    }

    /** Returns the result of a call to the compiler. Eclipse's compiler throws an exception if it needs a class file that is missing. */
    private static <T extends @Nullable Object> T unlessMissing(
            Supplier<T> question, T otherwise, Consumer<String> missing) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            String name = Eclipse.missingClass(failure).orElseThrow(() -> failure);
            missing.accept(name);
            return otherwise;
        }
    }

    /** Passes the name of each missing class in a type to a consumer. */
    public static void unresolvedIn(TypeMirror type, Consumer<String> found) {
        switch (type.getKind()) {
            case ERROR -> found.accept(type.toString());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().forEach(at -> unresolvedIn(at, found));
            case ARRAY -> unresolvedIn(((ArrayType) type).getComponentType(), found);
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                if (wildcard.getExtendsBound() != null) {
                    unresolvedIn(wildcard.getExtendsBound(), found);
                }
                if (wildcard.getSuperBound() != null) {
                    unresolvedIn(wildcard.getSuperBound(), found);
                }
            }
            default -> {
                // contains no other types
            }
        }
    }
}
