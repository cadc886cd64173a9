package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.toolwave.processor.model.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/** Utility methods for the names of Java types. */
public final class Types {

    private Types() {}

    /** Returns the type without its type arguments. */
    public static TypeName raw(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }

    /** Returns whether a cast to this type is unchecked. */
    public static boolean isGeneric(TypeName type) {
        return type instanceof ParameterizedTypeName
                || (type instanceof ArrayTypeName array && isGeneric(array.componentType()));
    }

    /** Returns the type with wildcards for all type arguments, so that arrays of it can be created. */
    public static TypeName reifiable(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(reifiable(array.componentType()));
        }
        return type instanceof ParameterizedTypeName parameterized
                ? ParameterizedTypeName.get(
                        parameterized.rawType(),
                        parameterized.typeArguments().stream()
                                .map(argument -> WildcardTypeName.subtypeOf(ClassName.OBJECT))
                                .toArray(TypeName[]::new))
                : type;
    }

    /** Returns the generic type with these type arguments, without wildcards; returns any other type unchanged. */
    public static TypeName withArguments(TypeName type, TypeName... arguments) {
        return type instanceof ParameterizedTypeName generic
                        && generic.typeArguments().size() == arguments.length
                ? ParameterizedTypeName.get(generic.rawType(), arguments)
                : type;
    }

    /** Returns whether this is {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
    public static boolean isOptionalOfPrimitive(TypeName raw) {
        return List.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble")
                .contains(raw.toString());
    }

    /** Returns the simple name of a class, without the names of enclosing classes. */
    public static String simpleName(TypeName type) {
        return raw(type) instanceof ClassName name ? name.simpleName() : type.toString();
    }

    /**
     * Returns a key for the code that reads or writes a value: types with separate methods are replaced with references to their
     * names.
     */
    public static ValueType shallow(ValueType type) {
        if (type instanceof ValueType.ObjectValue object) {
            return new ValueType.Reference(object.java(), object.name());
        }
        if (type instanceof ValueType.UnionValue union) {
            return new ValueType.Reference(union.java(), union.name());
        }
        if (type instanceof ValueType.OptionalValue optional) {
            return new ValueType.OptionalValue(optional.java(), shallow(optional.value()));
        }
        if (type instanceof ValueType.ListValue list) {
            return new ValueType.ListValue(list.java(), shallow(list.element()), list.kind(), list.constraints());
        }
        if (type instanceof ValueType.MapValue map) {
            return new ValueType.MapValue(map.java(), map.key(), shallow(map.value()), map.kind(), map.constraints());
        }
        return type;
    }

    /** Returns a word for a type in method names: {@code PointList}, {@code StringToInteger}. */
    public static String word(ValueType type) {
        if (type instanceof ValueType.ObjectValue object) {
            return identifier(object.name());
        }
        if (type instanceof ValueType.UnionValue union) {
            return identifier(union.name());
        }
        if (type instanceof ValueType.EnumValue constants) {
            return identifier(constants.name());
        }
        if (type instanceof ValueType.Reference reference) {
            return identifier(reference.name());
        }
        if (type instanceof ValueType.OptionalValue optional) {
            return "Optional" + word(optional.value());
        }
        if (type instanceof ValueType.ListValue list) {
            return word(list.element()) + (list.java() instanceof ArrayTypeName ? "Array" : simpleName(list.java()));
        }
        if (type instanceof ValueType.MapValue map) {
            return word(map.key()) + "To" + word(map.value()) + simpleName(map.java());
        }
        return type.java() instanceof ArrayTypeName ? "Bytes" : Names.capitalized(simpleName(type.java()));
    }

    private static String identifier(String name) {
        return name.chars()
                .filter(Character::isJavaIdentifierPart)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
