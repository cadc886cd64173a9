package dev.toolwave.processor.read;

import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeAnnotations;
import dev.toolwave.processor.read.type.BeanMembers;
import dev.toolwave.processor.read.type.ClosedTypes;
import dev.toolwave.processor.read.type.OptionalReader;
import dev.toolwave.processor.read.type.RecordReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Answers questions about types that were read in this round. */
public final class JavacTypes implements JavaTypes {

    private final Mirrors mirrors;

    /** Answers with what javac knows. */
    public JavacTypes(ProcessingEnvironment environment) {
        this.mirrors = new Mirrors(environment.getElementUtils(), environment.getTypeUtils());
    }

    @Override
    public boolean assignable(JavaType from, JavaType to) {
        return mirrors.types().isAssignable(mirrorOf(from), mirrorOf(to));
    }

    @Override
    public List<Component> components(JavaType type) {
        TypeElement element = Mirrors.elementOf(mirrorOf(type));
        if (element == null || ClosedTypes.contains(element)) {
            return List.of();
        }
        DeclaredType owner = (DeclaredType) mirrorOf(type);
        return element.getKind() == ElementKind.RECORD ? recordComponents(element, owner) : getters(element, owner);
    }

    private List<Component> recordComponents(TypeElement element, DeclaredType owner) {
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            components.add(component(
                    name,
                    name,
                    RecordReader.annotationsOf(component, element, TypeAnnotations.OF_JAVAC),
                    mirrors.typeOf(component, owner)));
        }
        return components;
    }

    private List<Component> getters(TypeElement element, DeclaredType owner) {
        Map<String, Component> components = new LinkedHashMap<>();
        for (TypeElement from : Mirrors.lineage(element)) {
            for (ExecutableElement method : ElementFilter.methodsIn(from.getEnclosedElements())) {
                if (isGetter(method)) {
                    BeanMembers.getterOf(method)
                            .ifPresent(name -> components.computeIfAbsent(
                                    name,
                                    n -> component(
                                            n,
                                            method.getSimpleName().toString(),
                                            Annotated.of(method),
                                            mirrors.typeOf(method, owner))));
                }
            }
        }
        return List.copyOf(components.values());
    }

    private static boolean isGetter(Element method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && !ClosedTypes.contains(Mirrors.declaringClass(method));
    }

    private static Component component(String name, String accessor, Annotated annotated, TypeMirror type) {
        boolean optional = Mirrors.nameOf(type).startsWith(OptionalReader.OPTIONAL);
        return new Component(name, accessor, new JavacType(type), optional || annotated.isNullable());
    }

    private static TypeMirror mirrorOf(JavaType type) {
        if (type instanceof JavacType mirror) {
            return mirror.mirror();
        }
        throw new IllegalArgumentException("not read from this compilation: " + type);
    }
}
