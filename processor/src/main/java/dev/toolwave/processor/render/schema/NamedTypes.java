package dev.toolwave.processor.render.schema;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Open;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Variant;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.ToolPlan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects and unions of a tool class by name. Resolves each {@link Reference}. */
public final class NamedTypes {

    private final Map<String, ValueType> types = new LinkedHashMap<>();
    private final Set<String> reflected = new LinkedHashSet<>();
    private final Set<ClassName> classes = new LinkedHashSet<>();

    private NamedTypes() {}

    /** Collects the types in the arguments and results of these plans, and in the results of upstreams. */
    public static NamedTypes of(List<ToolPlan> plans, List<ToolReturn> upstreams) {
        NamedTypes named = new NamedTypes();
        for (ToolPlan plan : plans) {
            for (LiftedParameter parameter : plan.signature()) {
                named.collect(parameter.property().type());
            }
            if (ResultTypes.hasValue(plan.tool().result())) {
                named.collect(plan.tool().result().type());
            }
        }
        upstreams.forEach(upstream -> named.collect(upstream.type()));
        return named;
    }

    /** Returns the classes that the generated code refers to. */
    public Set<ClassName> classes() {
        return classes;
    }

    /** Returns the binary names of the classes that Jackson's databind accesses by reflection. */
    public List<String> reflected() {
        return List.copyOf(reflected);
    }

    /** Returns the object or union with this name. */
    public ValueType get(Reference reference) {
        ValueType type = types.get(reference.name());
        if (type == null) {
            throw new IllegalArgumentException("no type is named " + reference.name());
        }
        return type;
    }

    /** Returns the object type of a union's variant. */
    public ObjectValue object(Variant variant) {
        ValueType type = variant.type() instanceof Reference reference ? get(reference) : variant.type();
        if (type instanceof ObjectValue object) {
            return object;
        }
        throw new IllegalArgumentException("variant " + variant.tag() + " is no object: " + type);
    }

    /** Returns the properties that a decoder can set. */
    public static List<Property> writable(ObjectValue object) {
        return object.writable();
    }

    /** Returns the properties that an encoder can read. */
    public static List<Property> readable(ObjectValue object) {
        return object.readable();
    }

    private void collect(ValueType type) {
        mention(type.java());
        if (type instanceof ObjectValue object && types.putIfAbsent(object.name(), object) == null) {
            object.properties().forEach(property -> collect(property.type()));
        } else if (type instanceof UnionValue union && types.putIfAbsent(union.name(), union) == null) {
            union.variants().forEach(variant -> collect(variant.type()));
        } else if (type instanceof ListValue list) {
            collect(list.element());
        } else if (type instanceof MapValue map) {
            collect(map.value());
        } else if (type instanceof Open open) {
            reflected.addAll(open.reflected());
        } else if (type instanceof OptionalValue optional) {
            collect(optional.value());
        }
    }

    private void mention(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            mention(generic.rawType());
            generic.typeArguments().forEach(this::mention);
        } else if (type instanceof ArrayTypeName array) {
            mention(array.componentType());
        } else if (type instanceof ClassName name) {
            classes.add(name);
        }
    }
}
