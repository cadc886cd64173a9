package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Refuses what is a class but no value: most of the JDK, exceptions, the runtime's own types, and what cannot be named. */
public final class ClosedTypes implements TypeFamily {

    private final Mirrors mirrors;
    private final TypeScope scope;

    ClosedTypes(Mirrors mirrors, TypeScope scope) {
        this.mirrors = mirrors;
        this.scope = scope;
    }

    /** Returns whether a class is the JDK's. */
    public static boolean contains(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(name::startsWith);
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        String name = Mirrors.nameOf(type);
        if (name.equals(ToolwaveNames.TOOL_CONTENT) || name.startsWith(ToolwaveNames.TOOL_CONTENT + ".")) {
            return Optional.of(
                    place.mayBeContent()
                            ? new ValueType.Content(TypeNames.of(type))
                            : place.unrepresentable(
                                    type, "ToolContent is for results", "return it, or a list of it, from the tool"));
        }
        String shown = JavacType.display(type);
        if (mirrors.asInstanceOf(type, "java.util.stream.BaseStream").isPresent()
                || mirrors.asInstanceOf(type, "java.util.Iterator").isPresent()) {
            return Optional.of(place.unrepresentable(type, shown + " can be read only once", "use List"));
        }
        boolean jdk =
                contains((TypeElement) type.asElement()) && type.asElement().getKind() != ElementKind.ENUM;
        if (jdk
                || name.startsWith(ToolwaveNames.RUNTIME)
                || mirrors.asInstanceOf(type, "java.lang.Throwable").isPresent()) {
            return Optional.of(
                    place.unrepresentable(type, shown + " is not a value", "use a record with what is needed"));
        }
        if (!Mirrors.isReachable(type.asElement(), scope.packageName())) {
            return Optional.of(place.unrepresentable(
                    type,
                    shown + " cannot be named in the generated class",
                    "make it public, or at least not private"));
        }
        return Optional.empty();
    }
}
