package dev.toolwave.processor.read;

import com.google.auto.common.MoreElements;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import dev.toolwave.processor.read.javac.Mirrors;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the classes of a round that declare tools themselves, or use our annotations where they mean nothing. */
public final class ToolClassFinder {

    private static final Set<Class<? extends Annotation>> ANNOTATIONS =
            Set.of(Tool.class, DependsOn.class, DependsOn.List.class);

    private ToolClassFinder() {}

    /** Returns the fully qualified names of the classes around everything that has one of our annotations. */
    public static Set<String> find(RoundEnvironment round) {
        Set<String> names = new LinkedHashSet<>();
        for (Element element : round.getElementsAnnotatedWithAny(ANNOTATIONS)) {
            Mirrors.outwards(element).stream()
                    .filter(TypeElement.class::isInstance)
                    .findFirst()
                    .ifPresent(type ->
                            names.add(((TypeElement) type).getQualifiedName().toString()));
        }
        return names;
    }

    /** Returns whether a class would be found: whether one of our annotations stands on one of its methods or their parameters. */
    static boolean declaresTools(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> Stream.concat(Stream.of(method), method.getParameters().stream()))
                .anyMatch(element -> ANNOTATIONS.stream()
                        .anyMatch(annotation -> MoreElements.isAnnotationPresent(element, annotation)));
    }
}
