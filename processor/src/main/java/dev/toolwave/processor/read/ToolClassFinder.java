package dev.toolwave.processor.read;

import com.google.auto.common.MoreElements;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import dev.toolwave.processor.read.javac.Mirrors;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the classes of a round that declare tools themselves, or use the annotations without effect. */
public final class ToolClassFinder {

    private static final Set<Class<? extends Annotation>> ANNOTATIONS =
            Set.of(Tool.class, DependsOn.class, DependsOn.List.class);

    private ToolClassFinder() {}

    /** Returns the fully qualified names of the classes that contain an element with one of the annotations. */
    public static Set<String> find(RoundEnvironment round) {
        Set<String> names = new LinkedHashSet<>();
        for (Element element : round.getElementsAnnotatedWithAny(ANNOTATIONS)) {
            Mirrors.outwards(element).stream()
                    .filter(TypeElement.class::isInstance)
                    .map(TypeElement.class::cast)
                    .findFirst()
                    .filter(type -> !isCopiedByKotlin(type))
                    .ifPresent(type -> names.add(type.getQualifiedName().toString()));
        }
        return names;
    }

    /**
     * Returns whether Kotlin has copied the methods of a nested class with their annotations: default methods of an interface to its
     * class {@code DefaultImpls}, {@code @JvmStatic} methods of a companion object to the enclosing class.
     */
    private static boolean isCopiedByKotlin(TypeElement type) {
        if (!(type.getEnclosingElement() instanceof TypeElement outer) || !Mirrors.isKotlin(outer)) {
            return false;
        }
        List<Name> copies = ElementFilter.methodsIn(outer.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC) && isAnnotated(method))
                .map(Element::getSimpleName)
                .toList();
        return (outer.getKind().isInterface() && type.getSimpleName().contentEquals("DefaultImpls"))
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(ToolClassFinder::isAnnotated)
                        .allMatch(method -> copies.contains(method.getSimpleName()));
    }

    /** Returns whether a method or parameter of the class has one of the annotations. */
    static boolean declaresTools(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(ToolClassFinder::isAnnotated);
    }

    private static boolean isAnnotated(ExecutableElement method) {
        return Stream.concat(Stream.of(method), method.getParameters().stream())
                .anyMatch(element -> ANNOTATIONS.stream()
                        .anyMatch(annotation -> MoreElements.isAnnotationPresent(element, annotation)));
    }
}
