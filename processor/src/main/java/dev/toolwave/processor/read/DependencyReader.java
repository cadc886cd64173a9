package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @DependsOn}. */
final class DependencyReader {

    private DependencyReader() {}

    /** Returns every {@code @DependsOn} on a method or parameter, in order, also those in the container. */
    static List<WrittenAnnotation> in(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> new WrittenAnnotation(element, mirror))
                .flatMap(annotation -> annotation.name().equals(Toolwave.DEPENDS_ON_LIST)
                        ? annotation.annotations("value").stream()
                        : List.of(annotation).stream())
                .filter(annotation -> annotation.name().equals(Toolwave.DEPENDS_ON))
                .toList();
    }

    /** Reads one. */
    static Dependency read(WrittenAnnotation annotation) {
        return new Dependency(
                annotation.texts("value"),
                annotation.type("in").flatMap(DependencyReader::className),
                annotation.textOrDefault("select"),
                annotation.texts("bind"),
                annotation.flag("overridable"),
                annotation.origin());
    }

    /** Returns the class's name, also of one that is not there; empty for {@code void}, which stands for none. */
    private static Optional<Sourced<ClassName>> className(Sourced<TypeMirror> type) {
        return type.value() instanceof DeclaredType declared
                ? Optional.of(new Sourced<>(ClassName.get((TypeElement) declared.asElement()), type.origin()))
                : Optional.empty();
    }
}
