package dev.toolwave.processor.read.type;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** Reads {@code Optional}, {@code OptionalInt}, {@code OptionalLong} and {@code OptionalDouble}. */
public final class OptionalReader implements TypeFamily {

    public static final String OPTIONAL = "java.util.Optional";

    private final TypeReader types;
    private final Mirrors mirrors;

    OptionalReader(TypeReader types, Mirrors mirrors) {
        this.types = types;
        this.mirrors = mirrors;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        return switch (Mirrors.nameOf(type)) {
            case OPTIONAL -> Optional.of(readOptional(type, annotated, place));
            case "java.util.OptionalInt" -> Optional.of(primitive(type, TypeName.INT, ScalarKind.INT, annotated));
            case "java.util.OptionalLong" -> Optional.of(primitive(type, TypeName.LONG, ScalarKind.LONG, annotated));
            case "java.util.OptionalDouble" ->
                Optional.of(primitive(type, TypeName.DOUBLE, ScalarKind.DOUBLE, annotated));
            default -> Optional.empty();
        };
    }

    private ValueType readOptional(DeclaredType type, Annotated annotated, TypePath place) {
        if (type.getTypeArguments().isEmpty()) {
            return place.unrepresentable(type, "a raw Optional does not say what is in it", "give it a type argument");
        }
        var wrapped = mirrors.argument(type, 0);
        ValueType value = types.read(wrapped, annotated.and(wrapped, 0), place.wrapped());
        return value instanceof ValueType.OptionalValue
                ? place.unrepresentable(type, "JSON knows one way to be absent, not two", "use a single Optional")
                : new ValueType.OptionalValue(TypeNames.of(type), value);
    }

    private static ValueType primitive(DeclaredType type, TypeName wrapped, ScalarKind kind, Annotated annotated) {
        Constraints constraints = ConstraintReader.read(annotated);
        return new ValueType.OptionalValue(TypeNames.of(type), new ValueType.Scalar(wrapped, kind, constraints));
    }
}
