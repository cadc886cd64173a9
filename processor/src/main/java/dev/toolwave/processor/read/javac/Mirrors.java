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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
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
 * What the readers ask javac about types.
 *
 * @param elements javac's elements
 * @param types javac's types
 */
public record Mirrors(Elements elements, Types types) {

    /** Returns the class of a type; null where it has none, or none that javac knows. */
    public static @Nullable TypeElement elementOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? MoreTypes.asTypeElement(type) : null;
    }

    /** Returns the fully qualified name of a type's class; empty where it has none. */
    public static String nameOf(TypeMirror type) {
        TypeElement element = elementOf(type);
        return element == null ? "" : element.getQualifiedName().toString();
    }

    /** Returns the class that a method or field is declared in. */
    public static TypeElement declaringClass(Element member) {
        return MoreElements.asType(requireNonNull(member.getEnclosingElement(), "a member without a class"));
    }

    /** Returns the name of the package around an element. */
    public static String packageOf(Element element) {
        return MoreElements.getPackage(element).getQualifiedName().toString();
    }

    /** Returns whether code in the package may name the class, or call the member, modules aside. */
    public static boolean isReachable(Element element, String fromPackage) {
        boolean samePackage = packageOf(element).equals(fromPackage);
        return outwards(element).stream()
                .map(Element::getModifiers)
                .allMatch(modifiers ->
                        modifiers.contains(Modifier.PUBLIC) || (samePackage && !modifiers.contains(Modifier.PRIVATE)));
    }

    /** Returns whether an element was written in Kotlin. */
    public static boolean isKotlin(Element element) {
        return outwards(element).stream()
                .flatMap(at -> at.getAnnotationMirrors().stream())
                .anyMatch(annotation -> nameOf(annotation.getAnnotationType()).equals("kotlin.Metadata"));
    }

    /** Returns the element and what is around it, up to the outermost class. */
    public static List<Element> outwards(Element element) {
        return Stream.iterate(element, at -> !(at instanceof PackageElement), Element::getEnclosingElement)
                .toList();
    }

    /** Returns what a member returns, or its own type, where type variables are what the owner says. */
    public TypeMirror typeOf(Element member, DeclaredType owner) {
        TypeMirror type = types.asMemberOf(owner, member);
        return type instanceof ExecutableType method ? method.getReturnType() : type;
    }

    /** Returns the types of a method's parameters where type variables are what the owner says. */
    public List<? extends TypeMirror> parameterTypesOf(ExecutableElement method, DeclaredType owner) {
        return MoreTypes.asExecutable(types.asMemberOf(owner, method)).getParameterTypes();
    }

    /**
     * Returns whether the names of the parameters are known: always for sources, but for class files only if they were compiled
     * with {@code -parameters}; javac makes up {@code arg0} otherwise.
     */
    public static boolean hasParameterNames(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return parameters.isEmpty()
                || IntStream.range(0, parameters.size())
                        .anyMatch(i -> !parameters.get(i).getSimpleName().contentEquals("arg" + i));
    }

    /** Returns the names of the parameters, made-up ones where nobody knows them. */
    public static List<String> parameterNames(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    /** Returns the type itself, or the supertype, that has this class, with type arguments as the type gives them. */
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

    /** Returns whether all that a method or constructor declares to throw can be caught as an {@code Exception}, or need not be. */
    public boolean throwsOnlyExceptions(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .allMatch(thrown -> isA(thrown, "java.lang.Exception", "java.lang.Error"));
    }

    /** Returns whether a method or constructor declares to throw nothing that must be caught. */
    public boolean throwsNothingChecked(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .allMatch(thrown -> isA(thrown, "java.lang.RuntimeException", "java.lang.Error"));
    }

    private boolean isA(TypeMirror type, String... classNames) {
        return Stream.of(classNames).anyMatch(name -> asInstanceOf(type, name).isPresent());
    }

    /** Returns a type argument, or the bound where it is a wildcard. */
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

    /** Returns the class, its superclasses without {@code Object}, then all interfaces, the nearer ones first. */
    public static List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> classes = new ArrayList<>();
        TypeElement at = type;
        while (at != null && !at.getQualifiedName().contentEquals("java.lang.Object")) {
            classes.add(at);
            at = elementOf(at.getSuperclass());
        }
        Set<TypeElement> lineage = new LinkedHashSet<>(classes);
        classes.forEach(each -> addInterfaces(each, lineage));
        return List.copyOf(lineage);
    }

    private static void addInterfaces(TypeElement type, Set<TypeElement> lineage) {
        for (TypeMirror mirror : type.getInterfaces()) {
            TypeElement supertype = elementOf(mirror);
            if (supertype != null && lineage.add(supertype)) {
                addInterfaces(supertype, lineage);
            }
        }
    }

    /** Hands over the name of every supertype or permitted subtype of a class that javac does not know. */
    public static void unresolvedAround(TypeElement type, Consumer<String> found) {
        for (TypeElement at : lineage(type)) {
            unresolvedIn(at.getSuperclass(), found);
            at.getInterfaces().forEach(supertype -> unresolvedIn(supertype, found));
        }
        type.getPermittedSubclasses().forEach(subtype -> unresolvedIn(subtype, found));
    }

    /** Hands over the name of every class in the type that javac does not know. */
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
                // nothing inside
            }
        }
    }
}
