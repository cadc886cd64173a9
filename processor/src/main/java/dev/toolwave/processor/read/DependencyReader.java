package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @DependsOn}. */
final class DependencyReader {

    private DependencyReader() {}

    /** Reads one annotation. */
    static Dependency read(WrittenAnnotation annotation) {
        return new Dependency(
                annotation.texts("value"),
                annotation.type("in").flatMap(DependencyReader::className),
                annotation.textOrDefault("select"),
                annotation.texts("bind"),
                annotation.texts("set"),
                annotation.flag("overridable"),
                annotation.origin());
    }

    /** Returns the name of the class, even if it is missing; empty for {@code void}, the default. */
    private static Optional<Located<ClassName>> className(Located<TypeMirror> type) {
        return type.value() instanceof DeclaredType declared
                ? Optional.of(new Located<>(ClassName.get((TypeElement) declared.asElement()), type.origin()))
                : Optional.empty();
    }
}
