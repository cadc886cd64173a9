package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.MapKind;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads maps. */
final class MapReader implements TypeFamily {

    private static final Set<String> INTERFACES = Set.of("java.util.Map", "java.util.SequencedMap");
    private static final Set<String> SORTED_INTERFACES = Set.of("java.util.SortedMap", "java.util.NavigableMap");

    private static final Set<ScalarKind> KEYS =
            EnumSet.complementOf(EnumSet.of(ScalarKind.BOOLEAN, ScalarKind.BYTES, ScalarKind.URL));

    private final TypeReader types;
    private final Mirrors mirrors;
    private final Constructors constructors;

    MapReader(TypeReader types, Mirrors mirrors, Constructors constructors) {
        this.types = types;
        this.mirrors = mirrors;
        this.constructors = constructors;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        return mirrors.asInstanceOf(type, "java.util.Map").map(map -> readMap(type, map, annotated, place));
    }

    private ValueType readMap(DeclaredType type, DeclaredType map, Annotated annotated, TypePath place) {
        String name = Mirrors.nameOf(type);
        MapKind kind = kind(type, name);
        if (kind == MapKind.WRITE_ONLY && place.use() == TypePath.Use.ARGUMENT) {
            return place.unrepresentable(
                    type, "there is no way to make an empty " + JavacType.display(type), "use Map");
        }
        if (map.getTypeArguments().isEmpty()) {
            return place.unrepresentable(
                    type, "a raw " + JavacType.display(type) + " does not say what is in it", "give it type arguments");
        }
        TypeMirror keyType = mirrors.argument(map, 0);
        TypeMirror valueType = mirrors.argument(map, 1);
        Annotated onKey = annotated.inside(keyType, 0);
        ValueType key = types.read(keyType, onKey, place.entry());
        if (onKey.isNullable()) {
            return place.unrepresentable(type, "a key cannot be null", "leave such entries out");
        }
        if (!key.constraints().equals(Constraints.NONE) && place.use() == TypePath.Use.ARGUMENT) {
            return place.unrepresentable(
                    type,
                    "constraints on keys are not enforced",
                    "use a list of records, or check the keys in the tool");
        }
        if (!isKey(key)) {
            return place.unrepresentable(
                    type,
                    "the keys of a JSON object are texts, not " + JavacType.display(keyType),
                    "use keys that are texts, enums or numbers, or a list of records");
        }
        ValueType value = types.readElement(valueType, annotated.inside(valueType, 1), place.entry());
        return new ValueType.MapValue(TypeNames.of(type), key, value, kind, ConstraintReader.read(annotated));
    }

    private MapKind kind(DeclaredType type, String name) {
        if (SORTED_INTERFACES.contains(name)) {
            return MapKind.SORTED_MAP;
        }
        if (INTERFACES.contains(name)) {
            return MapKind.MAP;
        }
        return constructors.hasDefault(type) ? MapKind.CONCRETE : MapKind.WRITE_ONLY;
    }

    private static boolean isKey(ValueType key) {
        return key instanceof ValueType.EnumValue
                || key instanceof ValueType.TextValue
                || (key instanceof ValueType.Scalar scalar && KEYS.contains(scalar.kind()));
    }
}
