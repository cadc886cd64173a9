package dev.toolwave.processor.read.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The annotations of a parameter or property, which Java spreads over several elements: a parameter and its type, or a field, its
 * getter, its setter and the constructor's parameter.
 *
 * @param element the element to report problems at
 * @param annotations the annotations, those of that element first; the same one may occur more than once
 * @param path the position inside the type of the element; empty for the whole type
 * @param facts finds annotations on types inside
 */
public record Annotated(Element element, List<WrittenAnnotation> annotations, String path, TypeAnnotations facts) {

    public Annotated {
        annotations = List.copyOf(annotations);
    }

    /** Returns the annotations of the elements and of their types. Problems are reported at the first element. */
    public static Annotated of(List<? extends Element> elements, TypeAnnotations facts) {
        List<WrittenAnnotation> annotations = new ArrayList<>();
        for (Element element : elements) {
            element.getAnnotationMirrors().forEach(mirror -> annotations.add(new WrittenAnnotation(element, mirror)));
            annotations.addAll(facts.onType(element, "", typeOf(element)));
        }
        return new Annotated(elements.get(0), annotations, "", facts);
    }

    /** Returns the annotations of an element that the compiler knows: all except those on types in class files. */
    public static Annotated of(Element element) {
        return of(List.of(element), TypeAnnotations.OF_JAVAC);
    }

    /**
     * Returns these annotations and those of a type argument.
     *
     * @param argument the index of the type argument
     */
    public Annotated and(TypeMirror type, int argument) {
        Annotated inside = inside(type, argument);
        List<WrittenAnnotation> all = new ArrayList<>(annotations);
        all.addAll(inside.annotations);
        return new Annotated(element, all, inside.path, facts);
    }

    /**
     * Returns only the annotations of a type argument.
     *
     * @param argument the index of the type argument
     */
    public Annotated inside(TypeMirror type, int argument) {
        String inner = path + "/" + argument;
        return new Annotated(element, facts.onType(element, inner, type), inner, facts);
    }

    /** Returns only the annotations of the type itself, which may come from a type argument. */
    public Annotated on(TypeMirror type) {
        return new Annotated(element, facts.onType(element, path, type), path, facts);
    }

    /**
     * Returns only the annotations of the component type of an array. If the target of an annotation allows both, Java applies it to
     * the declaration and to the component type; here it belongs to the declaration only.
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

    /** Returns the first annotation whose simple name is {@code Nullable}. */
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
