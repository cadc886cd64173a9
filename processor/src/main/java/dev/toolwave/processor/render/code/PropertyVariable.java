package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * The variable of generated code that contains the value of a property, without its {@code Optional}. It is null if the property
 * is absent and has no default.
 *
 * @param property the property
 * @param name the variable's name
 * @param type the type of the variable's value
 * @param java its Java type
 * @param isNullable whether it may be null
 */
public record PropertyVariable(Property property, String name, ValueType type, TypeName java, boolean isNullable) {

    /** Returns variables for the properties of an object, named as in the source. */
    public static List<PropertyVariable> ofObject(List<Property> properties, NameAllocator names) {
        List<PropertyVariable> slots = new ArrayList<>();
        for (Property property : properties) {
            slots.add(of(property, Names.take(Names.local(property.javaName()), names)));
        }
        return slots;
    }

    /** Returns variables for the parameters of a plan. Their names are those in JSON, if Java allows them. */
    public static List<PropertyVariable> ofSignature(List<Property> parameters, NameAllocator names) {
        List<PropertyVariable> slots = new ArrayList<>();
        for (Property property : parameters) {
            String name = SourceVersion.isIdentifier(property.name()) ? property.name() : property.javaName();
            if (name.startsWith("write")) {
                name += "_"; // the accessor would hide the methods that write values
            }
            slots.add(of(property, Names.take(Names.local(name), names)));
        }
        return slots;
    }

    private static PropertyVariable of(Property property, String name) {
        ValueType type = property.type() instanceof OptionalValue optional ? optional.value() : property.type();
        boolean isNullable = property.mayBeAbsent() && property.defaultValue().isEmpty();
        return new PropertyVariable(
                property, name, type, isNullable ? type.java().box() : type.java(), isNullable);
    }

    /** Returns the variable as an expression. */
    public CodeBlock variable() {
        return CodeBlock.of("$L", name);
    }

    /** Returns whether the variable must be checked not to be null. */
    public boolean needsValue() {
        return !isNullable && !java.isPrimitive();
    }

    /** Returns the initial value of the variable: the default of the property, or otherwise null, false or zero. */
    public CodeBlock initial() {
        if (property.defaultValue().isPresent()) {
            return defaultValue(property);
        }
        if (!java.isPrimitive()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(java.equals(TypeName.BOOLEAN) ? "false" : java.equals(TypeName.CHAR) ? "'\\0'" : "0");
    }

    /** Returns the default of a property that has one, as a Java expression. */
    public static CodeBlock defaultValue(Property property) {
        return DefaultLiteral.of(property.defaultValue().orElseThrow().value(), property.type());
    }

    /**
     * Returns a value as a parameter accepts it: wrapped if the parameter is declared as an {@code Optional}.
     *
     * @param declared the declared type
     * @param value an expression without side effects
     * @param isNullable whether the value may be null
     */
    public static CodeBlock wrapped(ValueType declared, CodeBlock value, boolean isNullable) {
        if (!(declared instanceof OptionalValue optional)) {
            return value;
        }
        TypeName raw = Types.raw(optional.java());
        if (!isNullable) {
            return CodeBlock.of("$T.of($L)", raw, value);
        }
        return Types.isOptionalOfPrimitive(raw)
                ? CodeBlock.of("$L == null ? $T.empty() : $T.of($L)", value, raw, raw, value)
                : CodeBlock.of("$T.ofNullable($L)", raw, value);
    }
}
