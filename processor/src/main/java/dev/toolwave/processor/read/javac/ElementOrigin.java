package dev.toolwave.processor.read.javac;

import dev.toolwave.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as precise as the compiler can print it.
 *
 * @param element the element
 * @param annotation an annotation on it, or null
 * @param value a value in the annotation, or null
 */
public record ElementOrigin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Origin {

    public static ElementOrigin of(Element element) {
        return new ElementOrigin(element, null, null);
    }
}
