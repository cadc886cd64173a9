package dev.toolwave.processor;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.Tools.At;
import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Access;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one free parameter, or a part of an object, down for tests. */
public final class PropertySource {

    private static final Map<String, ScalarKind> SCALARS = Map.of(
            "String", ScalarKind.STRING,
            "int", ScalarKind.INT,
            "Integer", ScalarKind.INT,
            "long", ScalarKind.LONG,
            "double", ScalarKind.DOUBLE,
            "boolean", ScalarKind.BOOLEAN,
            "LocalDate", ScalarKind.LOCAL_DATE);

    private final String javaName;
    private final String type;
    private final At origin;
    private String name;
    private String description = "";
    private Presence presence;
    private Optional<String> defaultValue = Optional.empty();
    private List<String> examples = List.of();
    private Constraints constraints = Constraints.NONE;
    private Optional<ValueType> valueType = Optional.empty();

    public PropertySource(String javaName, String type, At origin) {
        this.javaName = javaName;
        this.name = javaName;
        this.type = type;
        this.origin = origin;
        boolean optional = type.startsWith("Optional<") || type.startsWith("@Nullable ");
        this.presence = optional ? Presence.OPTIONAL : Presence.REQUIRED;
    }

    /** Returns a required part of an object. */
    public static Property part(String name, ValueType type) {
        return new PropertySource(name, "String", new At("component " + name))
                .type(type)
                .build();
    }

    public PropertySource named(String text) {
        name = text;
        return this;
    }

    public PropertySource described(String text) {
        description = text;
        return this;
    }

    public PropertySource presence(Presence value) {
        presence = value;
        return this;
    }

    public PropertySource defaultValue(String text) {
        defaultValue = Optional.of(text);
        return this;
    }

    public PropertySource examples(String... texts) {
        examples = List.of(texts);
        return this;
    }

    public PropertySource range(long minimum, long maximum) {
        constraints = new Constraints(
                BigDecimal.valueOf(minimum),
                null,
                BigDecimal.valueOf(maximum),
                null,
                null,
                null,
                null,
                null,
                null,
                ConstraintOrigins.NOTHING);
        return this;
    }

    public PropertySource sizes(int least, int most) {
        constraints = new Constraints(null, null, null, null, null, least, most, null, null, ConstraintOrigins.NOTHING);
        return this;
    }

    public PropertySource pattern(String pattern) {
        constraints =
                new Constraints(null, null, null, null, null, null, null, pattern, null, ConstraintOrigins.NOTHING);
        return this;
    }

    public PropertySource constraints(Constraints value) {
        constraints = value;
        return this;
    }

    public PropertySource type(ValueType value) {
        valueType = Optional.of(value);
        return this;
    }

    public Property build() {
        Stream<Located<String>> sourced = examples.stream().map(text -> new Located<>(text, part("example " + text)));
        return new Property(
                name,
                javaName,
                valueType.orElseGet(() -> valueType(ToolSource.bare(type), constraints)),
                presence,
                description,
                defaultValue.map(text -> new Located<>(text, part("default"))),
                sourced.toList(),
                Access.NONE,
                origin,
                ConstraintOrigins.NOTHING);
    }

    private At part(String part) {
        return new At(origin.place() + ": " + part);
    }

    /** Returns a value of a known simple type, or an object without properties. */
    public static ValueType valueType(String type, Constraints constraints) {
        if (type.startsWith("Optional<")) {
            return new ValueType.OptionalValue(TestTypes.name(type), valueType(ToolSource.inner(type), constraints));
        }
        if (type.startsWith("List<")) {
            return new ValueType.ListValue(
                    TestTypes.name(type),
                    valueType(ToolSource.inner(type), Constraints.NONE),
                    ValueType.ListKind.LIST,
                    constraints);
        }
        return Optional.ofNullable(SCALARS.get(type))
                .<ValueType>map(kind -> new ValueType.Scalar(TestTypes.name(type), kind, constraints))
                .orElseGet(() -> new ValueType.ObjectValue(
                        TestTypes.name(type), type, List.of(), new ValueType.Creation.Constructor(true), ""));
    }

    /** Returns an enum whose constants have these names in JSON. */
    public static ValueType.EnumValue enumOf(String type, String... names) {
        List<ValueType.EnumConstant> constants = Stream.of(names)
                .map(name -> new ValueType.EnumConstant(name, name, "", Origin.NOWHERE))
                .toList();
        return new ValueType.EnumValue((ClassName) TestTypes.name(type), type, constants, "");
    }
}
