package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListKind;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads arrays and collections. */
final class CollectionReader implements TypeFamily {

    private static final Map<String, ListKind> INTERFACES = Map.of(
            "java.lang.Iterable", ListKind.LIST,
            "java.util.Collection", ListKind.LIST,
            "java.util.List", ListKind.LIST,
            "java.util.SequencedCollection", ListKind.LIST,
            "java.util.Set", ListKind.SET,
            "java.util.SequencedSet", ListKind.SET,
            "java.util.SortedSet", ListKind.SORTED_SET,
            "java.util.NavigableSet", ListKind.SORTED_SET);

    private final TypeReader types;
    private final Mirrors mirrors;
    private final Constructors constructors;

    CollectionReader(TypeReader types, Mirrors mirrors, Constructors constructors) {
        this.types = types;
        this.mirrors = mirrors;
        this.constructors = constructors;
    }

    /** Reads an array. An array of bytes is one string. */
    ValueType readArray(ArrayType type, Annotated annotated, TypePath place) {
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.BYTE) {
            return new ValueType.Scalar(TypeNames.of(type), ScalarKind.BYTES, ConstraintReader.read(annotated));
        }
        return list(type, component, ListKind.ARRAY, annotated, annotated.insideArray(component), place);
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        ListKind known = INTERFACES.get(Mirrors.nameOf(type));
        Optional<DeclaredType> collection =
                known == null ? mirrors.asInstanceOf(type, "java.util.Collection") : Optional.of(type);
        return collection.map(at -> {
            boolean isWriteOnly = known == null && !constructors.hasDefault(type);
            if (isWriteOnly && place.use() == TypePath.Use.ARGUMENT) {
                return place.unrepresentable(
                        type, "there is no way to make an empty " + JavacType.display(type), "use List or Set");
            }
            if (at.getTypeArguments().isEmpty()) {
                return place.unrepresentable(
                        type,
                        "a raw " + JavacType.display(type) + " does not say what is in it",
                        "give it a type argument");
            }
            ListKind kind = known != null ? known : isWriteOnly ? ListKind.WRITE_ONLY : concrete(type);
            TypeMirror element = mirrors.argument(at, 0);
            return list(type, element, kind, annotated, annotated.inside(element, 0), place);
        });
    }

    private ListKind concrete(DeclaredType type) {
        return mirrors.asInstanceOf(type, "java.util.Set").isPresent() ? ListKind.CONCRETE_SET : ListKind.CONCRETE;
    }

    private boolean isSorted(TypeMirror type, ListKind kind) {
        return kind == ListKind.SORTED_SET
                || (kind == ListKind.CONCRETE_SET
                        && mirrors.asInstanceOf(type, "java.util.SortedSet").isPresent());
    }

    private ValueType list(
            TypeMirror type, TypeMirror element, ListKind kind, Annotated annotated, Annotated inside, TypePath place) {
        ValueType value = types.readElement(element, inside, place.element());
        if (isSorted(type, kind)
                && mirrors.asInstanceOf(element, "java.lang.Comparable").isEmpty()) {
            return place.element()
                    .unrepresentable(element, "a sorted set needs elements that can be compared", "use Set or List");
        }
        return new ValueType.ListValue(TypeNames.of(type), value, kind, ConstraintReader.read(annotated));
    }
}
