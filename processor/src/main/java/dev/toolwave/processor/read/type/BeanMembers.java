package dev.toolwave.processor.read.type;

import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The field, getters and setters of one property of a class, found by JavaBeans' names or by Jackson's annotations.
 *
 * <p>Annotations are read from all of these declarations, including overridden methods of supertypes, as Jackson does.
 */
public final class BeanMembers {

    private final String javaName;
    private @Nullable VariableElement field;
    private @Nullable ExecutableElement getter;
    private final List<ExecutableElement> setters = new ArrayList<>();
    private final List<Element> declarations = new ArrayList<>();

    private BeanMembers(String javaName) {
        this.javaName = javaName;
    }

    /**
     * Returns the properties of a class by their names in Java: inherited ones first, each in source order. Members of JDK
     * classes are omitted.
     *
     * @param parameters the names of the parameters of the constructor that creates objects; may be empty
     */
    public static Map<String, BeanMembers> of(TypeElement type, Collection<String> parameters) {
        List<TypeElement> lineage = new ArrayList<>(Mirrors.lineage(type));
        lineage.removeIf(ClosedTypes::contains);
        Collections.reverse(lineage);
        Set<String> known = new HashSet<>(parameters);
        lineage.forEach(from -> fieldsOf(from).forEach(field -> known.add(nameOf(field))));
        Map<String, BeanMembers> properties = new LinkedHashMap<>();
        for (TypeElement from : lineage) {
            if (from.getKind().isClass()) {
                fieldsOf(from).forEach(field -> of(nameOf(field), properties).setField(field));
                from.getRecordComponents()
                        .forEach(component -> of(nameOf(component), properties).setComponent(component));
                methodsOf(from).forEach(method -> add(method, type, known, properties));
            }
        }
        for (TypeElement from : lineage) {
            if (from.getKind().isInterface()) {
                methodsOf(from).forEach(method -> add(method, type, known, properties));
            }
        }
        joinBooleanFields(properties);
        return properties;
    }

    private static Stream<VariableElement> fieldsOf(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream().filter(BeanMembers::isInstanceMember);
    }

    private static Stream<ExecutableElement> methodsOf(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().filter(BeanMembers::isInstanceMember);
    }

    private static boolean isInstanceMember(Element member) {
        return !member.getModifiers().contains(Modifier.STATIC);
    }

    private static void add(
            ExecutableElement method, TypeElement type, Set<String> known, Map<String, BeanMembers> properties) {
        boolean isExplicit = isExplicit(method);
        String name = nameOf(method);
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        if (isRecord && method.getParameters().isEmpty() && properties.containsKey(name)) {
            of(name, properties).declarations.add(method);
        } else if (isRecord && !isExplicit) {
            return; // other methods of records are not properties
        } else if (isGetter(method)) {
            getterName(method, known)
                    .or(() -> isExplicit ? Optional.of(name) : Optional.empty())
                    .ifPresent(property -> of(property, properties).addGetter(method));
        } else if (isSetter(method)) {
            propertyName("set", method, known)
                    .or(() -> isExplicit ? Optional.of(name) : Optional.empty())
                    .ifPresent(property -> of(property, properties).addSetter(method));
        }
    }

    private static BeanMembers of(String javaName, Map<String, BeanMembers> properties) {
        return properties.computeIfAbsent(javaName, BeanMembers::new);
    }

    /** Joins a field {@code isOpen} to the property {@code open} of {@code isOpen()} and {@code setOpen()}. */
    private static void joinBooleanFields(Map<String, BeanMembers> properties) {
        for (BeanMembers member : List.copyOf(properties.values())) {
            VariableElement field = member.field;
            if (field != null && member.getter == null && member.setters.isEmpty() && isBoolean(field.asType())) {
                nameAfter("is", member.javaName, Set.of())
                        .map(properties::get)
                        .filter(property -> property.field == null)
                        .ifPresent(property -> {
                            property.setField(field);
                            properties.remove(member.javaName);
                        });
            }
        }
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN || Mirrors.nameOf(type).equals("java.lang.Boolean");
    }

    private static boolean isGetter(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID;
    }

    private static boolean isSetter(ExecutableElement method) {
        return method.getParameters().size() == 1 && method.getTypeParameters().isEmpty();
    }

    private static Optional<String> getterName(ExecutableElement method, Set<String> known) {
        Optional<String> name = propertyName("get", method, known);
        return name.isEmpty() && isBoolean(method.getReturnType()) ? propertyName("is", method, known) : name;
    }

    private static Optional<String> propertyName(String prefix, ExecutableElement method, Set<String> known) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                ? nameAfter(prefix, nameOf(method), known)
                : Optional.empty();
    }

    /**
     * Returns the property that an accessor belongs to: a known field or parameter whose name matches the rest of the accessor's
     * name, or otherwise the name according to JavaBeans (JavaBeans 1.01, 8.8).
     */
    private static Optional<String> nameAfter(String prefix, String method, Set<String> known) {
        if (!method.startsWith(prefix) || method.length() == prefix.length()) {
            return Optional.empty();
        }
        String rest = method.substring(prefix.length());
        String lower = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
        String derived = Introspector.decapitalize(rest);
        for (String candidate : List.of(derived, lower, rest)) {
            if (known.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        boolean startsWord =
                !Character.isLowerCase(rest.charAt(0)) || (rest.length() > 1 && Character.isUpperCase(rest.charAt(1)));
        return startsWord ? Optional.of(derived) : Optional.empty();
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }

    private void setField(VariableElement found) {
        field = found;
        declarations.add(0, found);
    }

    private void setComponent(RecordComponentElement component) {
        declarations.add(component);
        getter = component.getAccessor();
        declarations.add(getter);
    }

    /**
     * Adds a getter. Methods of subclasses have precedence over those of superclasses and interfaces, and {@code getOpen()} over
     * {@code isOpen()}.
     */
    private void addGetter(ExecutableElement method) {
        boolean isFromInterface = Mirrors.declaringClass(method).getKind().isInterface();
        boolean isWorse = getter != null
                && (isFromInterface
                        || (nameOf(getter).startsWith("get") && nameOf(method).startsWith("is")));
        if (getter == null || !isWorse) {
            getter = method;
        }
        declarations.add(method);
    }

    private void addSetter(ExecutableElement method) {
        setters.add(method);
        declarations.add(method);
        declarations.addAll(method.getParameters());
    }

    /** Returns the property's name in Java. */
    public String javaName() {
        return javaName;
    }

    /** Returns the getter, if there is one. */
    public Optional<ExecutableElement> getter() {
        return Optional.ofNullable(getter);
    }

    /** Returns the getter, or otherwise the public field, that the value is read from; empty if there is neither. */
    Optional<Element> reader() {
        return getter().<Element>map(method -> method).or(this::publicField).filter(this::isUsed);
    }

    /** Returns the usable setters in source order. There may be several, for different types. */
    List<ExecutableElement> setters() {
        return setters.stream().filter(this::isUsed).toList();
    }

    /** Returns the public field that may be set, if there is one. */
    Optional<Element> writableField() {
        return publicField().filter(open -> !open.getModifiers().contains(Modifier.FINAL) && isUsed(open));
    }

    private Optional<Element> publicField() {
        return Optional.<Element>ofNullable(field)
                .filter(open -> open.getModifiers().contains(Modifier.PUBLIC));
    }

    /** Returns the private member that is a property because of a Jackson annotation, if there is one. */
    Optional<Element> unreachable() {
        return declarations.stream()
                .filter(declaration -> isExplicit(declaration)
                        && isUsed(declaration)
                        && (declaration.getKind() == ElementKind.FIELD || declaration.getKind() == ElementKind.METHOD)
                        && !declaration.getModifiers().contains(Modifier.PUBLIC))
                .findFirst();
    }

    /** Returns all declarations that may have annotations. */
    public List<Element> declarations() {
        return List.copyOf(declarations);
    }

    /** Returns whether an annotation excludes the whole property from JSON. */
    boolean isIgnored() {
        return isIgnored(declarations);
    }

    /** Returns whether one of the declarations excludes the property from JSON, and no other declaration includes it. */
    static boolean isIgnored(List<Element> declarations) {
        return declarations.stream()
                        .anyMatch(declaration -> declaration.getModifiers().contains(Modifier.TRANSIENT))
                || (declarations.stream().anyMatch(BeanMembers::hasIgnore)
                        && declarations.stream()
                                .noneMatch(declaration -> isExplicit(declaration) && !hasIgnore(declaration)));
    }

    private boolean isUsed(Element member) {
        return !hasIgnore(member);
    }

    private static boolean hasIgnore(Element declaration) {
        return Annotated.of(declaration)
                .find(Jackson.IGNORE)
                .filter(ignore -> ignore.flag("value"))
                .isPresent();
    }

    private static boolean isExplicit(Element declaration) {
        Annotated annotated = Annotated.of(declaration);
        return Stream.of(Jackson.PROPERTY, Jackson.GETTER, Jackson.SETTER).anyMatch(annotated::has);
    }
}
