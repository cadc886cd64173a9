package dev.toolwave.processor.read.javac;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/** Names types as JavaPoet does, including erroneous ones. */
public final class TypeNames {

    private static final TypeName NAMELESS = ClassName.get("", "Unresolved");

    private TypeNames() {}

    /** Returns the name of a type; a placeholder for a type without a name, such as {@code <any>}. */
    public static TypeName of(TypeMirror type) {
        try {
            return TypeName.get(type);
        } catch (IllegalArgumentException nameless) {
            return NAMELESS;
        }
    }
}
