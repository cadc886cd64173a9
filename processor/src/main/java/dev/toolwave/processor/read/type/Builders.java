package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the builder of a class: the one that {@code @JsonDeserialize(builder = ...)} names, or otherwise the result of a static
 * method {@code builder()}, such as Lombok generates.
 */
record Builders(Constructors constructors) {

    /**
     * A builder that generated code can call.
     *
     * @param creation how to create and finish it
     * @param setters the methods that set a property and return the builder, by the name of the property in Java
     */
    record Builder(Creation.Builder creation, Map<String, List<ExecutableElement>> setters) {}

    /** Returns the builder of a class, if it has one. */
    Optional<Builder> of(TypeElement type) {
        Optional<TypeElement> named = named(type);
        Optional<ExecutableElement> factory = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)
                        && method.getParameters().isEmpty()
                        && isCallable(method)
                        && (named.isPresent()
                                ? named.get().equals(Mirrors.elementOf(method.getReturnType()))
                                : method.getSimpleName().contentEquals("builder")))
                .findFirst();
        TypeElement builder = named.orElseGet(() ->
                factory.map(method -> Mirrors.elementOf(method.getReturnType())).orElse(null));
        boolean canStart = factory.isPresent()
                || (builder != null && constructors.defaultOf(builder).isPresent());
        if (builder == null || !canStart || !isPlain(type) || !isPlain(builder)) {
            return Optional.empty();
        }
        String start = factory.map(method -> method.getSimpleName().toString()).orElse("");
        Optional<WrittenAnnotation> settings = Annotated.of(builder).find(Jackson.BUILDER);
        String build =
                settings.map(it -> it.textOrDefault("buildMethodName").value()).orElse("build");
        String prefix =
                settings.map(it -> it.textOrDefault("withPrefix").value()).orElse(named.isPresent() ? "with" : "");
        return ElementFilter.methodsIn(builder.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(build)
                        && method.getParameters().isEmpty()
                        && isCallable(method)
                        && constructors.mirrors().types().isAssignable(method.getReturnType(), type.asType()))
                .findFirst()
                .map(method -> new Builder(
                        new Creation.Builder(TypeNames.of(builder.asType()), start, build),
                        setters(builder, prefix, BeanMembers.of(type, List.of()).keySet(), type)));
    }

    /** Returns whether generated code can also call the builder that Jackson uses for a class. */
    boolean follows(WrittenAnnotation annotation) {
        return annotation.element() instanceof TypeElement type
                && annotation.name().equals(Jackson.DESERIALIZE)
                && annotation.namedTypes().size() == 1
                && of(type).isPresent();
    }

    private static Optional<TypeElement> named(TypeElement type) {
        return Annotated.of(type)
                .find(Jackson.DESERIALIZE)
                .flatMap(deserialize -> deserialize.type("builder"))
                .map(builder -> Mirrors.elementOf(builder.value()));
    }

    private static boolean isPlain(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && type.getTypeParameters().isEmpty();
    }

    private boolean isCallable(ExecutableElement method) {
        return Mirrors.isReachable(method, constructors.fromPackage())
                && constructors.mirrors().throwsOnlyExceptions(method);
    }

    /**
     * Returns the setters of a builder. Without a prefix, only methods with the name of a property are setters, because builders
     * also have other methods.
     */
    private Map<String, List<ExecutableElement>> setters(
            TypeElement builder, String prefix, Collection<String> properties, TypeElement type) {
        Map<String, List<ExecutableElement>> setters = new LinkedHashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(builder.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            boolean isSetter = method.getParameters().size() == 1
                    && method.getTypeParameters().isEmpty()
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && isCallable(method)
                    && returns(method, builder.asType())
                    && name.startsWith(prefix)
                    && name.length() > prefix.length();
            String property = prefix.isEmpty() ? name : Introspector.decapitalize(name.substring(prefix.length()));
            if (isSetter && (!prefix.isEmpty() || properties.contains(property) || hasAccessor(type, property))) {
                setters.computeIfAbsent(property, any -> new ArrayList<>()).add(method);
            }
        }
        return setters;
    }

    private boolean returns(ExecutableElement method, TypeMirror builder) {
        return constructors.mirrors().types().isSameType(method.getReturnType(), builder);
    }

    private static boolean hasAccessor(TypeElement type, String property) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(property)
                        && method.getParameters().isEmpty());
    }
}
