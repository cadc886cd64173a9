package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The place of a value in the signature of a tool.
 *
 * @param path the path to it, such as {@code order.items[].handler}
 * @param use whether it is an argument or a result
 * @param depth the number of enclosing values
 */
public record TypePath(String path, Use use, int depth) {

    /** The direction in which a value is passed. */
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

    /** Returns the place of the value inside an {@code Optional} at this place. */
    TypePath wrapped() {
        return inside("");
    }

    /** Returns whether this is the place of a result, or of an element of a result that is a list. */
    boolean mayBeContent() {
        return equals(RESULT) || equals(RESULT.element());
    }

    /** Returns whether this is the place of a variant of a union. */
    boolean isVariant() {
        return path.endsWith(")");
    }

    /** Returns a placeholder for a type that cannot be represented in JSON, for the checks to report. */
    public ValueType unrepresentable(TypeMirror type, String reason, String remedy) {
        return new ValueType.Unrepresentable(TypeNames.of(type), path, reason, Optional.of(remedy));
    }

    private TypePath inside(String step) {
        return new TypePath(path + step, use, depth + 1);
    }
}
