package dev.toolwave.processor.read;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

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
}
