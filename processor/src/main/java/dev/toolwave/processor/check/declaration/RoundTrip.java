package dev.toolwave.processor.check.declaration;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListKind;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapKind;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.problem.Problems;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Determines whether the result of a tool can be written as JSON and read again, so that its dependents can run in another process.
 * If it cannot, that is not a mistake: within one process, results of tools that are not exposed need no JSON.
 */
public final class RoundTrip {

    private final Set<TypeName> seen = new LinkedHashSet<>();

    /** Whether more properties may be written than are read. Only results may. */
    private final boolean mayHaveMore;

    private RoundTrip(boolean mayHaveMore) {
        this.mayHaveMore = mayHaveMore;
    }

    /** Returns whether the result of a tool can be read again. */
    public static boolean isPossible(ToolMethod tool) {
        ToolReturn result = tool.result();
        if (result.kind() == ToolReturn.Kind.NOTHING || !new RoundTrip(true).isTwoWay(result.type())) {
            return false;
        }
        Problems problems = new Problems();
        new ValueCheck(tool.name().value(), true, new LinkedHashSet<>(), new LinkedHashSet<>(), problems)
                .type(result.type(), "result", tool.origin());
        return !problems.hasErrors();
    }

    /** Returns whether an argument can be written as JSON and read again. */
    public static boolean isPossibleOfArgument(ValueType type) {
        return new RoundTrip(false).isTwoWay(type);
    }

    private boolean isTwoWay(ValueType type) {
        if (type instanceof ListValue list) {
            return list.kind() != ListKind.WRITE_ONLY && isTwoWay(list.element());
        }
        if (type instanceof MapValue map) {
            return map.kind() != MapKind.WRITE_ONLY && isTwoWay(map.value());
        }
        if (type instanceof OptionalValue optional) {
            return isTwoWay(optional.value());
        }
        if (type instanceof UnionValue union) {
            return !seen.add(union.java()) || union.variants().stream().allMatch(variant -> isTwoWay(variant.type()));
        }
        if (type instanceof ObjectValue object) {
            return !seen.add(object.java()) || object.properties().stream().allMatch(property -> isTwoWay(property));
        }
        return !(type instanceof ValueType.Open || type instanceof ValueType.Content);
    }

    /** A property that has only a getter is written but not read. Readers of results skip it. */
    private boolean isTwoWay(Property property) {
        boolean isComputed = !property.access().isWritable();
        return isComputed ? mayHaveMore : !property.access().reader().isEmpty() && isTwoWay(property.type());
    }
}
