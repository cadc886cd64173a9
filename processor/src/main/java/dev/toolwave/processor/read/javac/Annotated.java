package dev.toolwave.processor.read.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The annotations on one thing that Java spreads over several elements: a parameter and its type, or a field, its getter, its
 * setter and the constructor's parameter.
 *
 * @param element the element that stands for all
 * @param annotations the annotations, those of that element first; the same one may be there more than once
 * @param path where in the type of the element they stand; empty for the whole
 * @param facts knows what is on types inside
 */
public record Annotated(Element element, List<WrittenAnnotation> annotations, String path, TypeAnnotations facts) {

    public Annotated {
        annotations = List.copyOf(annotations);
    }

    /** Returns what is on the elements and on the types in their declarations; the first stands for all. */
    public static Annotated of(List<? extends Element> elements, TypeAnnotations facts) {
        List<WrittenAnnotation> annotations = new ArrayList<>();
        for (Element element : elements) {
            element.getAnnotationMirrors().forEach(mirror -> annotations.add(new WrittenAnnotation(element, mirror)));
            annotations.addAll(facts.onType(element, "", typeOf(element)));
        }
        return new Annotated(elements.get(0), annotations, "", facts);
    }

    /** Returns what javac knows to be on an element, which is all but annotations on types that come from class files. */
    public static Annotated of(Element element) {
        return of(List.of(element), TypeAnnotations.OF_JAVAC);
    }

    /**
     * Returns these and those on a type that stands inside.
     *
     * @param argument which type argument it is
     */
    public Annotated and(TypeMirror type, int argument) {
        Annotated inside = inside(type, argument);
        List<WrittenAnnotation> all = new ArrayList<>(annotations);
        all.addAll(inside.annotations);
        return new Annotated(element, all, inside.path, facts);
    }

    /**
     * Returns only those on a type that stands inside.
     *
     * @param argument which type argument it is
     */
    public Annotated inside(TypeMirror type, int argument) {
        String inner = path + "/" + argument;
        return new Annotated(element, facts.onType(element, inner, type), inner, facts);
    }

    /** Returns only those on the type itself, which may be there because of a type argument. */
    public Annotated on(TypeMirror type) {
        return new Annotated(element, facts.onType(element, path, type), path, facts);
    }

    /**
     * Returns only those on the component type of an array. An annotation in front of a declaration stands on both for Java
     * where it may stand on both; here it belongs to what is declared.
     */
    public Annotated insideArray(TypeMirror component) {
        Annotated inside = inside(component, 0);
        List<String> declared = element.getAnnotationMirrors().stream()
                .map(mirror -> mirror.getAnnotationType().toString())
                .toList();
        List<WrittenAnnotation> own = inside.annotations.stream()
                .filter(annotation -> !declared.contains(annotation.name()))
                .toList();
        return new Annotated(element, own, inside.path, facts);
    }

    /** Returns the first annotation of this type. */
    public Optional<WrittenAnnotation> find(String name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .findFirst();
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** Returns the first annotation called {@code Nullable}, of whatever library. */
    public Optional<WrittenAnnotation> nullable() {
        return annotations.stream().filter(WrittenAnnotation::isNullable).findFirst();
    }

    public boolean isNullable() {
        return nullable().isPresent();
    }

    private static TypeMirror typeOf(Element element) {
        return element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    }
}
