package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Where a value stands.
 *
 * @param path the way to it, such as {@code order.items[].handler}
 * @param use which way it goes
 * @param depth how many values are around it
 */
public record TypePath(String path, Use use, int depth) {

    /** Which way a value goes. */
    enum Use {
        /** From the model to a tool. */
        ARGUMENT,
        /** From a tool to the model. */
        RESULT
    }

    private static final TypePath RESULT = new TypePath("result", Use.RESULT, 0);

    public static TypePath argument(String name) {
        return new TypePath(name, Use.ARGUMENT, 0);
    }

    public static TypePath result() {
        return RESULT;
    }

    TypePath property(String name) {
        return inside("." + name);
    }

    TypePath element() {
        return inside("[]");
    }

    TypePath entry() {
        return inside("{}");
    }

    TypePath variant(String name) {
        return inside("(" + name + ")");
    }

    /** Returns the place of a value in an {@code Optional} that stands here. */
    TypePath wrapped() {
        return inside("");
    }

    /** Returns whether a result, or a list that is one, stands here. */
    boolean mayBeContent() {
        return equals(RESULT) || equals(RESULT.element());
    }

    /** Returns whether a variant of a union is here. */
    boolean isVariant() {
        return path.endsWith(")");
    }

    /** Says that the type that stands here cannot be JSON. */
    public ValueType unrepresentable(TypeMirror type, String reason, String remedy) {
        return new ValueType.Unrepresentable(TypeNames.of(type), path, reason, Optional.of(remedy));
    }

    private TypePath inside(String step) {
        return new TypePath(path + step, use, depth + 1);
    }
}
