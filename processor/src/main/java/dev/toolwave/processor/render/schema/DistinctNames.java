package dev.toolwave.processor.render.schema;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Variant;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.ToolPlan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assigns a unique name to each type of a toolset. Names of types are only unique within one tool class, so parameters from
 * another tool class may add a second {@code Place}. Mutable, for one toolset.
 */
public final class DistinctNames {

    private final Map<TypeName, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private DistinctNames() {}

    /** Creates an instance with the result types of these plans, which keep their names because they belong to the class itself. */
    public static DistinctNames of(List<ToolPlan> plans) {
        DistinctNames distinct = new DistinctNames();
        plans.forEach(plan -> distinct.rename(plan.tool().result().type()));
        return distinct;
    }

    /** Returns the plans with unique names of types. */
    public List<ToolPlan> in(List<ToolPlan> plans) {
        return plans.stream().map(this::rename).toList();
    }

    /** Returns a result with unique names of types. */
    public ToolReturn of(ToolReturn result) {
        return new ToolReturn(
                result.declared(),
                result.kind(),
                result.value(),
                result.optional(),
                result.nullable(),
                rename(result.type()));
    }

    private ToolPlan rename(ToolPlan plan) {
        List<LiftedParameter> signature = plan.signature().stream()
                .map(parameter ->
                        new LiftedParameter(rename(parameter.property()), parameter.type(), parameter.sources()))
                .toList();
        return new ToolPlan(plan.tool(), signature, plan.nodes(), plan.effect(), plan.requirements(), plan.constants());
    }

    private Property rename(Property property) {
        return property.withType(rename(property.type()));
    }

    private ValueType rename(ValueType type) {
        if (type instanceof ObjectValue object) {
            String name = name(object.java(), object.name());
            List<Property> properties =
                    object.properties().stream().map(this::rename).toList();
            return new ObjectValue(object.java(), name, properties, object.creation(), object.description());
        }
        if (type instanceof UnionValue union) {
            String name = name(union.java(), union.name());
            List<Variant> variants = union.variants().stream()
                    .map(variant -> new Variant(variant.tag(), rename(variant.type())))
                    .toList();
            return new UnionValue(union.java(), name, union.discriminator(), variants, union.description());
        }
        if (type instanceof Reference reference) {
            return new Reference(reference.java(), name(reference.java(), reference.name()));
        }
        if (type instanceof EnumValue constants) {
            return new EnumValue(
                    constants.java(),
                    name(constants.java(), constants.name()),
                    constants.constants(),
                    constants.description());
        }
        if (type instanceof ListValue list) {
            return new ListValue(list.java(), rename(list.element()), list.kind(), list.constraints());
        }
        if (type instanceof MapValue map) {
            return new MapValue(map.java(), rename(map.key()), rename(map.value()), map.kind(), map.constraints());
        }
        return type instanceof OptionalValue optional
                ? new OptionalValue(optional.java(), rename(optional.value()))
                : type;
    }

    private String name(TypeName type, String wished) {
        return names.computeIfAbsent(type, unnamed -> {
            String name = wished;
            for (int next = 2; !taken.add(name); next++) {
                name = wished + "_" + next;
            }
            return name;
        });
    }
}
