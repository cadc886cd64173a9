package dev.toolwave.processor.read.javac;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Knows the annotations on types, which javac does not read from class files before JDK 22 (JDK-8225377). */
@FunctionalInterface
public interface TypeAnnotations {

    /** What javac knows. */
    TypeAnnotations OF_JAVAC = (element, path, type) -> type.getAnnotationMirrors().stream()
            .map(mirror -> new WrittenAnnotation(element, mirror))
            .toList();

    /**
     * Returns the annotations on a type.
     *
     * @param element the declaration in which the type stands
     * @param path where in the declaration's type it stands; empty for the whole
     * @param type the type
     */
    List<WrittenAnnotation> onType(Element element, String path, TypeMirror type);
}
