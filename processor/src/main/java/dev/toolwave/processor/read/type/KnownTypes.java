package dev.toolwave.processor.read.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The objects and unions of one tool class that are the same wherever they stand, so that what many tools take is read once. */
final class KnownTypes {

    private final Map<Key, Known> known = new HashMap<>();

    private record Key(TypeName type, TypePath.Use use) {}

    /**
     * A type that was read.
     *
     * @param size how many values are in it
     */
    record Known(ValueType value, int size) {}

    Optional<Known> find(TypeName type, TypePath.Use use) {
        return Optional.ofNullable(known.get(new Key(type, use)));
    }

    /** Keeps a type for later, unless what was read of it depends on where it stands. */
    void add(TypePath.Use use, ValueType value, int size) {
        // Type arguments have annotations where they are used, which the name of the type does not tell.
        if (value.java() instanceof ClassName && isSameEverywhere(value)) {
            known.put(new Key(value.java(), use), new Known(value, size));
        }
    }

    /** A type that recurs looks otherwise from within, and a complaint names the way to it. */
    private static boolean isSameEverywhere(ValueType type) {
        if (type instanceof ObjectValue object) {
            return object.properties().stream().allMatch(property -> isSameEverywhere(property.type()));
        }
        if (type instanceof UnionValue union) {
            return union.variants().stream().allMatch(variant -> isSameEverywhere(variant.type()));
        }
        if (type instanceof MapValue map) {
            return isSameEverywhere(map.key()) && isSameEverywhere(map.value());
        }
        if (type instanceof ListValue list) {
            return isSameEverywhere(list.element());
        }
        if (type instanceof OptionalValue optional) {
            return isSameEverywhere(optional.value());
        }
        return !(type instanceof ValueType.Reference || type instanceof ValueType.Unrepresentable);
    }
}
