package dev.toolwave.processor.read.type;

import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The fields, getters and setters of one property of a class, as JavaBeans names them. */
public final class BeanMembers {

    private final String javaName;
    private @Nullable VariableElement field;
    private @Nullable ExecutableElement getter;
    private @Nullable ExecutableElement setter;

    private BeanMembers(String javaName) {
        this.javaName = javaName;
    }

    /**
     * Returns the properties of a class by their names in Java: inherited ones first, each in the order of the source. What the
     * JDK's classes have is left out.
     */
    static Map<String, BeanMembers> of(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>(Mirrors.lineage(type));
        Collections.reverse(lineage);
        Map<String, BeanMembers> properties = new LinkedHashMap<>();
        for (TypeElement from : lineage) {
            boolean relevant = from.getKind() == type.getKind() && !ClosedTypes.contains(from);
            if (relevant) {
                membersOf(from)
                        .filter(member -> !member.getModifiers().contains(Modifier.STATIC))
                        .forEach(member -> add(member, properties));
            }
        }
        return properties;
    }

    /** Returns fields before methods: in a class file they are apart, whatever their order in the source was. */
    private static Stream<Element> membersOf(TypeElement type) {
        return Stream.concat(
                ElementFilter.fieldsIn(type.getEnclosedElements()).stream(),
                ElementFilter.methodsIn(type.getEnclosedElements()).stream());
    }

    private static void add(Element member, Map<String, BeanMembers> properties) {
        if (member instanceof VariableElement field) {
            of(field.getSimpleName().toString(), properties).field = field;
        } else if (member.getKind() == ElementKind.METHOD
                && member.getModifiers().contains(Modifier.PUBLIC)) {
            ExecutableElement method = (ExecutableElement) member;
            getterOf(method).ifPresent(name -> of(name, properties).getter = method);
            setterOf(method).ifPresent(name -> of(name, properties).setter = method);
        }
    }

    private static BeanMembers of(String javaName, Map<String, BeanMembers> properties) {
        return properties.computeIfAbsent(javaName, BeanMembers::new);
    }

    /** Returns the name of the property that a method is the getter of. */
    public static Optional<String> getterOf(ExecutableElement method) {
        TypeKind kind = method.getReturnType().getKind();
        if (!method.getParameters().isEmpty() || !method.getTypeParameters().isEmpty() || kind == TypeKind.VOID) {
            return Optional.empty();
        }
        boolean truth = kind == TypeKind.BOOLEAN
                || Mirrors.nameOf(method.getReturnType()).equals("java.lang.Boolean");
        return without("get", method).or(() -> truth ? without("is", method) : Optional.empty());
    }

    private static Optional<String> setterOf(ExecutableElement method) {
        return method.getParameters().size() == 1 && method.getTypeParameters().isEmpty()
                ? without("set", method)
                : Optional.empty();
    }

    /** Takes a prefix away and lowers the next letter, except for names such as {@code URL} (JavaBeans 1.01, 8.8). */
    private static Optional<String> without(String prefix, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return name.startsWith(prefix)
                        && name.length() > prefix.length()
                        && !Character.isLowerCase(name.charAt(prefix.length()))
                ? Optional.of(Introspector.decapitalize(name.substring(prefix.length())))
                : Optional.empty();
    }

    String javaName() {
        return javaName;
    }

    /** Returns what gives the value: the getter, or else a public field. */
    Optional<Element> reader() {
        return getter != null ? Optional.of(getter) : publicField();
    }

    /** Returns what takes the value: the setter, or else a public field that is not final. */
    Optional<Element> writer() {
        return setter != null
                ? Optional.of(setter)
                : publicField().filter(open -> !open.getModifiers().contains(Modifier.FINAL));
    }

    /** Returns everything that may carry annotations. */
    List<Element> declarations() {
        List<Element> declarations = new ArrayList<>();
        Stream.of(Optional.ofNullable(field), Optional.ofNullable(getter), Optional.ofNullable(setter))
                .forEach(member -> member.ifPresent(declarations::add));
        if (setter != null) {
            declarations.addAll(setter.getParameters());
        }
        return declarations;
    }

    /** Returns whether the author keeps the property out of JSON. */
    boolean isIgnored() {
        return (field != null && field.getModifiers().contains(Modifier.TRANSIENT))
                || declarations().stream()
                        .anyMatch(declaration -> Annotated.of(declaration).has(Jackson.IGNORE));
    }

    private Optional<Element> publicField() {
        return Optional.<Element>ofNullable(field)
                .filter(open -> open.getModifiers().contains(Modifier.PUBLIC));
    }
}
