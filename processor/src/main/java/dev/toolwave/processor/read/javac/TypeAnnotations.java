package dev.toolwave.processor.read.javac;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Finds annotations on types, which javac reads from class files only since JDK 22 (JDK-8225377). */
@FunctionalInterface
public interface TypeAnnotations {

    /** The annotations that the compiler knows. */
    TypeAnnotations OF_JAVAC = (element, path, type) -> type.getAnnotationMirrors().stream()
            .map(mirror -> new WrittenAnnotation(element, mirror))
            .toList();

    /**
     * Returns the annotations on a type.
     *
     * @param element the declaration that contains the type
     * @param path its position inside the declaration's type; empty for the whole type
     * @param type the type
     */
    List<WrittenAnnotation> onType(Element element, String path, TypeMirror type);
}
