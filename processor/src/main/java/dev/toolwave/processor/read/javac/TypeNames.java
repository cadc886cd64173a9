package dev.toolwave.processor.read.javac;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/** Names types as JavaPoet does, but whatever javac gives. */
public final class TypeNames {

    private static final TypeName NAMELESS = ClassName.get("", "Unresolved");

    private TypeNames() {}

    /** Returns the name of a type; a stand-in for one without a name, such as what javac calls {@code <any>}. */
    public static TypeName of(TypeMirror type) {
        try {
            return TypeName.get(type);
        } catch (IllegalArgumentException nameless) {
            return NAMELESS;
        }
    }
}
