package dev.toolwave.processor.read.javac;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.toolwave.processor.model.JavaType;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A type of the compiler, valid in the round in which it was read. */
public final class JavacType implements JavaType {

    private final TypeMirror mirror;
    private final TypeName name;

    public JavacType(TypeMirror mirror) {
        this.mirror = mirror;
        this.name = TypeNames.of(mirror);
    }

    public TypeMirror mirror() {
        return mirror;
    }

    @Override
    public TypeName name() {
        return name;
    }

    @Override
    public String display() {
        return display(name);
    }

    /** Returns the name of a type for messages: simple names with type arguments. */
    public static String display(TypeMirror type) {
        return display(TypeNames.of(type));
    }

    private static String display(TypeName name) {
        if (name instanceof ClassName type) {
            return type.simpleName();
        }
        if (name instanceof ArrayTypeName array) {
            return display(array.componentType()) + "[]";
        }
        if (name instanceof ParameterizedTypeName type) {
            return type.typeArguments().stream()
                    .map(JavacType::display)
                    .collect(Collectors.joining(", ", type.rawType().simpleName() + "<", ">"));
        }
        if (name instanceof WildcardTypeName wildcard) {
            if (!wildcard.lowerBounds().isEmpty()) {
                return "? super " + display(wildcard.lowerBounds().get(0));
            }
            TypeName bound = wildcard.upperBounds().get(0);
            return bound.equals(ClassName.OBJECT) ? "?" : "? extends " + display(bound);
        }
        return name.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JavacType type && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return display();
    }
}
