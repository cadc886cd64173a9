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
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Compares types and finds their components, for the checks. */
public final class JavacTypes implements JavaTypes {

    private final Mirrors mirrors;

    /** Creates an instance for one compilation. */
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
        List<Component> components = new ArrayList<>();
        for (BeanMembers member : BeanMembers.of(element, List.of()).values()) {
            member.getter()
                    .ifPresent(getter -> components.add(component(
                            member.javaName(),
                            getter.getSimpleName().toString(),
                            Annotated.of(member.declarations(), TypeAnnotations.OF_JAVAC),
                            mirrors.typeOf(getter, owner))));
        }
        return List.copyOf(components);
    }

    private static Component component(String name, String accessor, Annotated annotated, TypeMirror type) {
        boolean optional = Mirrors.nameOf(type).equals("java.util.Optional")
                && !((DeclaredType) type).getTypeArguments().isEmpty();
        TypeMirror value = optional ? ((DeclaredType) type).getTypeArguments().get(0) : type;
        boolean absent = Mirrors.nameOf(type).startsWith(OptionalReader.OPTIONAL) || annotated.isNullable();
        return new Component(name, accessor, new JavacType(value), absent, optional);
    }

    private static TypeMirror mirrorOf(JavaType type) {
        if (type instanceof JavacType mirror) {
            return mirror.mirror();
        }
        throw new IllegalArgumentException("not read from this compilation: " + type);
    }
}
