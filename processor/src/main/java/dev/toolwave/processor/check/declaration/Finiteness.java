package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.UnionValue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Determines whether a type has a finite value. A record that requires another instance of itself does not. */
final class Finiteness {

    /** The objects and unions that enclose the current type. */
    private final Set<String> open = new LinkedHashSet<>();

    private Finiteness() {}

    /** Returns the property that prevents finite values of an object. */
    static Optional<Property> endless(ObjectValue object) {
        Finiteness finiteness = new Finiteness();
        finiteness.open.add(object.name());
        return object.writable().stream()
                .filter(property -> !finiteness.hasEnd(property))
                .findFirst();
    }

    private boolean hasEnd(Property property) {
        return property.mayBeAbsent() || hasEnd(property.type());
    }

    private boolean hasEnd(ValueType type) {
        if (type instanceof OptionalValue) {
            return true;
        }
        if (type instanceof Reference reference) {
            return !open.contains(reference.name());
        }
        if (type instanceof ListValue list) {
            return mayBeEmpty(list) || hasEnd(list.element());
        }
        if (type instanceof MapValue map) {
            return mayBeEmpty(map) || hasEnd(map.value());
        }
        if (type instanceof UnionValue union) {
            return inside(
                    union.name(),
                    () -> union.variants().isEmpty()
                            || union.variants().stream().anyMatch(variant -> hasEnd(variant.type())));
        }
        return !(type instanceof ObjectValue object)
                || inside(object.name(), () -> object.writable().stream().allMatch(this::hasEnd));
    }

    private static boolean mayBeEmpty(ValueType type) {
        Integer least = type.constraints().minSize();
        return least == null || least <= 0;
    }

    private boolean inside(String name, BooleanSupplier hasEnd) {
        boolean isNew = open.add(name);
        try {
            return hasEnd.getAsBoolean();
        } finally {
            if (isNew) {
                open.remove(name);
            }
        }
    }
}
