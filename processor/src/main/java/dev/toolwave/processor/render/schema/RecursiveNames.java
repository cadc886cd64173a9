package dev.toolwave.processor.render.schema;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Variant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the types that contain themselves, which have to be definitions in a schema. */
public final class RecursiveNames {

    private final NamedTypes types;
    private final boolean isInput;
    private final Set<String> names = new LinkedHashSet<>();

    private RecursiveNames(NamedTypes types, boolean isInput) {
        this.types = types;
        this.isInput = isInput;
    }

    /** Finds the recursive types in these types, at any depth. */
    public static RecursiveNames of(List<ValueType> roots, NamedTypes types, boolean isInput) {
        RecursiveNames recursive = new RecursiveNames(types, isInput);
        roots.forEach(recursive::visit);
        return recursive;
    }

    /**
     * Returns the name of an object's definition as a variant. Unlike the object itself, a variant has the discriminator as an
     * additional property.
     */
    public static String ofVariant(UnionValue union, ObjectValue object) {
        return object.name() + "_in_" + union.name();
    }

    public boolean contains(String name) {
        return names.contains(name);
    }

    private void visit(ValueType type) {
        if (type instanceof Reference reference && names.add(reference.name())) {
            visit(types.get(reference));
        } else if (type instanceof OptionalValue optional) {
            visit(optional.value());
        } else if (type instanceof ListValue list) {
            visit(list.element());
        } else if (type instanceof MapValue map) {
            visit(map.value());
        } else if (type instanceof ObjectValue object) {
            visitProperties(object);
        } else if (type instanceof UnionValue union) {
            union.variants().forEach(variant -> visit(union, variant));
        }
    }

    private void visit(UnionValue union, Variant variant) {
        ObjectValue object = types.object(variant);
        if (!(variant.type() instanceof Reference) || names.add(ofVariant(union, object))) {
            visitProperties(object);
        }
    }

    private void visitProperties(ObjectValue object) {
        List<Property> properties = isInput ? NamedTypes.writable(object) : NamedTypes.readable(object);
        properties.forEach(property -> visit(property.type()));
    }
}
