package dev.toolwave.processor.plan;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Determines whether two parameters with the same name can share a property of a schema. */
final class TypeCompatibility {

    private TypeCompatibility() {}

    /** Returns whether two types are the same, apart from boxing and {@code Optional}. */
    static boolean sameType(ValueType one, ValueType other) {
        return javaType(one).equals(javaType(other));
    }

    private static TypeName javaType(ValueType type) {
        return unwrapped(type).java().box().withoutAnnotations();
    }

    private static ValueType unwrapped(ValueType type) {
        return type instanceof ValueType.OptionalValue optional ? optional.value() : type;
    }

    /** Returns whether two values of one type have the same constraints. The properties of an object are determined by its type. */
    static boolean sameConstraints(ValueType one, ValueType other) {
        ValueType left = unwrapped(one);
        ValueType right = unwrapped(other);
        if (left instanceof ValueType.ListValue list && right instanceof ValueType.ListValue otherList) {
            return same(list.constraints(), otherList.constraints())
                    && sameConstraints(list.element(), otherList.element());
        }
        if (left instanceof ValueType.MapValue map && right instanceof ValueType.MapValue otherMap) {
            return same(map.constraints(), otherMap.constraints()) && sameConstraints(map.value(), otherMap.value());
        }
        return same(left.constraints(), right.constraints());
    }

    private static boolean same(Constraints one, Constraints other) {
        return same(one.minimum(), other.minimum())
                && same(one.exclusiveMinimum(), other.exclusiveMinimum())
                && same(one.maximum(), other.maximum())
                && same(one.exclusiveMaximum(), other.exclusiveMaximum())
                && same(one.multipleOf(), other.multipleOf())
                && Objects.equals(one.minSize(), other.minSize())
                && Objects.equals(one.maxSize(), other.maxSize())
                && Objects.equals(one.pattern(), other.pattern())
                && Objects.equals(one.format(), other.format());
    }

    /** Numbers are compared by value: 1 and 1.0 are one bound. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
