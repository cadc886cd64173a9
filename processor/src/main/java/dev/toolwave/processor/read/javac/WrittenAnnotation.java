package dev.toolwave.processor.read.javac;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.SourceNote.TypeUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An annotation in a source or class file. Its class is not loaded. Erroneous values, which the compiler reports itself, are treated
 * as absent.
 *
 * @param element the annotated element
 * @param name the fully qualified name of its type
 * @param mirror the compiler's annotation; null if it comes from a companion
 * @param noted the values of an annotation from a companion
 */
public record WrittenAnnotation(
        Element element, String name, @Nullable AnnotationMirror mirror, Map<String, AnnotationValue> noted) {

    /** The compiler's value for an expression or class that it could not resolve. */
    private static final String ERROR = "<error>";

    public WrittenAnnotation(Element element, AnnotationMirror mirror) {
        this(element, mirror.getAnnotationType().toString(), mirror, Map.of());
    }

    /** Returns an annotation from a companion. */
    public static WrittenAnnotation noted(Element element, TypeUse use) {
        return new WrittenAnnotation(element, use.annotation(), null, RecordedValue.read(use.values()));
    }

    /** Returns every {@code @DependsOn} on a method or parameter, in order, including those in the container annotation. */
    public static List<WrittenAnnotation> dependenciesOn(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> new WrittenAnnotation(element, mirror))
                .flatMap(annotation -> annotation.name().equals(ToolwaveNames.DEPENDS_ON_LIST)
                        ? annotation.annotations("value").stream()
                        : Stream.of(annotation))
                .filter(annotation -> annotation.name().equals(ToolwaveNames.DEPENDS_ON))
                .toList();
    }

    /** Returns the name of the annotation's type without package and outer classes. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns whether its simple name is {@code Nullable}, whatever its package. */
    public boolean isNullable() {
        return simpleName().equals("Nullable");
    }

    /** Returns the values, including default ones, in the format of companions. */
    public List<String> valueTexts() {
        Map<String, AnnotationValue> values = new LinkedHashMap<>(noted);
        if (mirror != null) {
            for (Element member : mirror.getAnnotationType().asElement().getEnclosedElements()) {
                String name = member.getSimpleName().toString();
                Optional.ofNullable(writtenOrDefault(name)).ifPresent(value -> values.put(name, value));
            }
        }
        return RecordedValue.write(values);
    }

    /** Returns the place of the annotation. */
    public Origin origin() {
        return new ElementOrigin(element, mirror, null);
    }

    /** Returns whether the annotation specifies a value explicitly. */
    public boolean gives(String name) {
        return written(name) != null;
    }

    /** Returns a string that is specified explicitly. */
    public Optional<Located<String>> text(String name) {
        AnnotationValue value = written(name);
        return value != null && value.getValue() instanceof String text && !text.equals(ERROR)
                ? Optional.of(sourced(text, value))
                : Optional.empty();
    }

    /** Returns a string, or its default, located at the annotation. */
    public Located<String> textOrDefault(String name) {
        return text(name).orElseGet(() -> new Located<>(valueOrDefault(name, String.class, ""), origin()));
    }

    /** Returns the strings of an array with their places. */
    public List<Located<String>> texts(String name) {
        return elements(name).stream()
                .filter(value -> value.getValue() instanceof String text && !text.equals(ERROR))
                .map(value -> sourced((String) value.getValue(), value))
                .toList();
    }

    /** Returns a boolean, or its default. */
    public boolean flag(String name) {
        return valueOrDefault(name, Boolean.class, false);
    }

    /** Returns an integer, or its default, located at the annotation. */
    public Located<Long> number(String name) {
        AnnotationValue value = written(name);
        long number = valueOrDefault(name, Number.class, 0).longValue();
        return value == null ? new Located<>(number, origin()) : sourced(number, value);
    }

    /** Returns the name of an enum constant, or of the default, located at the annotation. */
    public Located<String> constant(String name) {
        AnnotationValue value = written(name);
        VariableElement constant = valueOrDefault(name, VariableElement.class, null);
        String text = constant == null ? "" : constant.getSimpleName().toString();
        return value == null ? new Located<>(text, origin()) : sourced(text, value);
    }

    /** Returns the names of the enum constants of an array. */
    public List<String> constants(String name) {
        return elements(name).stream()
                .map(AnnotationValue::getValue)
                .map(value -> value instanceof VariableElement constant ? constant.getSimpleName() : value)
                .map(Object::toString)
                .toList();
    }

    /** Returns a class that is specified explicitly. */
    public Optional<Located<TypeMirror>> type(String name) {
        AnnotationValue value = written(name);
        return value != null && value.getValue() instanceof TypeMirror type
                ? Optional.of(sourced(type, value))
                : Optional.empty();
    }

    /** Returns the classes of an array, or its default. */
    public List<TypeMirror> types(String name) {
        return elements(name).stream()
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
    }

    /** Returns all classes in its values, at any depth. */
    public List<TypeMirror> namedTypes() {
        return mirror == null
                ? List.of()
                : mirror.getElementValues().values().stream()
                        .flatMap(WrittenAnnotation::namedTypes)
                        .toList();
    }

    private static Stream<TypeMirror> namedTypes(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof List<?> values) {
            return values.stream().flatMap(element -> namedTypes((AnnotationValue) element));
        }
        if (content instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().flatMap(WrittenAnnotation::namedTypes);
        }
        return content instanceof TypeMirror type ? Stream.of(type) : Stream.empty();
    }

    /** Returns the annotations of an array. */
    public List<WrittenAnnotation> annotations(String name) {
        return elements(name).stream()
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(value -> new WrittenAnnotation(element, (AnnotationMirror) value))
                .toList();
    }

    /** Returns whether a value is erroneous. */
    public boolean hasErrors() {
        return mirror != null && mirror.getElementValues().values().stream().anyMatch(WrittenAnnotation::isError);
    }

    private static boolean isError(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof List<?> values) {
            return values.stream().anyMatch(element -> isError((AnnotationValue) element));
        }
        if (content instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(WrittenAnnotation::isError);
        }
        return content.equals(ERROR);
    }

    private List<AnnotationValue> elements(String name) {
        AnnotationValue value = writtenOrDefault(name);
        if (value == null) {
            return List.of();
        }
        if (value.getValue() instanceof List<?> values) {
            return values.stream().map(AnnotationValue.class::cast).toList();
        }
        return List.of(value);
    }

    private <T> Located<T> sourced(T content, AnnotationValue value) {
        return new Located<>(content, new ElementOrigin(element, mirror, value));
    }

    private <T extends @Nullable Object> T valueOrDefault(String name, Class<? extends T> type, T absent) {
        AnnotationValue value = writtenOrDefault(name);
        return value != null && type.isInstance(value.getValue()) ? type.cast(value.getValue()) : absent;
    }

    private @Nullable AnnotationValue writtenOrDefault(String name) {
        AnnotationValue written = written(name);
        if (written != null || mirror == null) {
            return written;
        }
        for (Element member : mirror.getAnnotationType().asElement().getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                    && method.getSimpleName().contentEquals(name)) {
                return method.getDefaultValue();
            }
        }
        return null;
    }

    private @Nullable AnnotationValue written(String name) {
        if (mirror == null) {
            return noted.get(name);
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
