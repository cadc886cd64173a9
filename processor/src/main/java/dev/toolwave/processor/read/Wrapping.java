package dev.toolwave.processor.read;

import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.type.OptionalReader;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The way in which the type of a dependent parameter wraps the results of its upstreams.
 *
 * @param shape the wrapping
 * @param value the type that each result has to be assignable to
 * @param given the type of a value that the model may pass instead
 */
record Wrapping(Shape shape, TypeMirror value, TypeMirror given) {

    private static final String LIST = "java.util.List";

    /**
     * Reads the wrapping of a type.
     *
     * @param upstreams the number of tools that fill the parameter; if there are several, a list receives one result of each
     */
    static Wrapping of(TypeMirror type, Annotated annotated, int upstreams, Mirrors mirrors) {
        String name = Mirrors.nameOf(type);
        if (upstreams > 1 && name.equals(LIST)) {
            return list((DeclaredType) type, mirrors);
        }
        if (isWrapper(type)) {
            Shape shape = name.equals(ToolwaveNames.OUTCOME) ? Shape.OUTCOME : Shape.OPTIONAL;
            return single((DeclaredType) type, shape, mirrors);
        }
        return new Wrapping(annotated.isNullable() ? Shape.NULLABLE : Shape.REQUIRED, type, type);
    }

    private static Wrapping single(DeclaredType type, Shape shape, Mirrors mirrors) {
        if (type.getTypeArguments().isEmpty()) {
            return new Wrapping(Shape.RAW, type, type);
        }
        TypeMirror value = mirrors.argument(type, 0);
        return new Wrapping(isWrapper(value) ? Shape.NESTED : shape, value, value);
    }

    private static Wrapping list(DeclaredType type, Mirrors mirrors) {
        if (type.getTypeArguments().isEmpty()) {
            return new Wrapping(Shape.RAW, type, type);
        }
        TypeMirror element = mirrors.argument(type, 0);
        if (!isWrapper(element)) {
            return new Wrapping(Shape.LIST, element, type);
        }
        if (!Mirrors.nameOf(element).equals(ToolwaveNames.OUTCOME)) {
            return new Wrapping(Shape.NESTED, element, type);
        }
        Wrapping outcome = single((DeclaredType) element, Shape.OUTCOME_LIST, mirrors);
        DeclaredType given = mirrors.types().getDeclaredType((TypeElement) type.asElement(), outcome.value);
        return new Wrapping(outcome.shape, outcome.value, given);
    }

    private static boolean isWrapper(TypeMirror type) {
        String name = Mirrors.nameOf(type);
        return name.equals(OptionalReader.OPTIONAL) || name.equals(ToolwaveNames.OUTCOME);
    }
}
