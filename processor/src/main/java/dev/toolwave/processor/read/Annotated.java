package dev.toolwave.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The annotations on one thing that Java spreads over several elements: a parameter and its type, or a field, its getter, its
 * setter and the constructor's parameter.
 *
 * @param element the element that stands for all
 * @param annotations the annotations, those of that element first; the same one may be there more than once
 */
record Annotated(Element element, List<WrittenAnnotation> annotations) {

    Annotated {
        annotations = List.copyOf(annotations);
    }

    /** Returns what is on the elements and on the types in their declarations; the first stands for all. */
    static Annotated of(List<? extends Element> elements) {
        List<WrittenAnnotation> annotations = new ArrayList<>();
        for (Element element : elements) {
            add(element, element.getAnnotationMirrors(), annotations);
            add(element, typeOf(element).getAnnotationMirrors(), annotations);
        }
        return new Annotated(elements.get(0), annotations);
    }

    static Annotated of(Element element) {
        return of(List.of(element));
    }

    /** Returns these and those on a type. */
    Annotated and(TypeMirror type) {
        List<WrittenAnnotation> all = new ArrayList<>(annotations);
        add(element, type.getAnnotationMirrors(), all);
        return new Annotated(element, all);
    }

    /** Returns only those on a type that stands inside, such as a type argument. */
    Annotated inside(TypeMirror type) {
        return new Annotated(element, List.of()).and(type);
    }

    /**
     * Returns only those on the component type of an array. An annotation in front of a declaration stands on both for Java
     * where it may stand on both; here it belongs to what is declared.
     */
    Annotated insideArray(TypeMirror component) {
        List<String> declared =
                element.getAnnotationMirrors().stream().map(Object::toString).toList();
        List<WrittenAnnotation> inside = inside(component).annotations().stream()
                .filter(annotation -> !declared.contains(annotation.mirror().toString()))
                .toList();
        return new Annotated(element, inside);
    }

    /** Returns the first annotation of this type. */
    Optional<WrittenAnnotation> find(String name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .findFirst();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    /** Returns whether an annotation called {@code Nullable}, of whatever library, is among them. */
    boolean isNullable() {
        return annotations.stream()
                .anyMatch(annotation -> annotation
                        .mirror()
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Nullable"));
    }

    private static TypeMirror typeOf(Element element) {
        return element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    }

    private static void add(Element element, List<? extends AnnotationMirror> mirrors, List<WrittenAnnotation> to) {
        for (AnnotationMirror mirror : mirrors) {
            to.add(new WrittenAnnotation(element, mirror));
        }
    }
}
