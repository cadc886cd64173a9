package dev.toolwave.processor.check.declaration;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.SchemaText;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.model.ValueType.EnumConstant;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Open;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Unrepresentable;
import dev.toolwave.processor.model.ValueType.Variant;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Walks through one value.
 *
 * @param at the tool, and the parameter if it is one
 * @param isArgument whether it goes from the model to the tool
 * @param judged the types that need no further look
 */
record ValueCheck(String at, boolean isArgument, Set<TypeName> judged, Problems problems) {

    /**
     * Checks a property and what is in it.
     *
     * @param origin where it stands
     */
    void property(Property property, String path, Origin origin) {
        if (isArgument
                && property.presence() == Presence.OPTIONAL
                && property.defaultValue().isEmpty()
                && property.type().java().isPrimitive()) {
            String type = Phrases.simple(property.type().java());
            String boxed = Phrases.simple(property.type().java().box());
            Origin said = property.origins().originOf(Part.ABSENCE, origin);
            problems.add(ProblemId.OPTIONAL_PRIMITIVE, said, at, path + " is " + type + ", which", boxed);
        }
        int errors = problems.errors();
        type(property.type(), path, origin);
        if (problems.errors() == errors) {
            property.defaultValue()
                    .ifPresent(text -> LiteralCheck.defaultComplaint(text.value(), property.type())
                            .ifPresent(complaint -> literal(ProblemId.BAD_DEFAULT, text, complaint, property, origin)));
            property.examples()
                    .forEach(text -> LiteralCheck.complaint(text.value(), property.type())
                            .ifPresent(complaint -> literal(ProblemId.BAD_EXAMPLE, text, complaint, property, origin)));
        }
    }

    private void literal(ProblemId id, Located<String> text, String complaint, Property property, Origin origin) {
        String type = Phrases.simple(property.type().java());
        problems.add(id, text.origin().or(origin), at, text.value(), complaint, type);
    }

    /** Checks a type and what is in it. */
    void type(ValueType type, String path, Origin origin) {
        ConstraintCheck.complaint(type, origin)
                .ifPresent(complaint -> problems.add(
                        ProblemId.CONTRADICTORY_CONSTRAINTS,
                        complaint.origin(),
                        at,
                        path,
                        complaint.fact(),
                        complaint.fix()));
        if (type instanceof Unrepresentable unrepresentable) {
            problems.add(
                    ProblemId.UNREPRESENTABLE,
                    origin,
                    at,
                    unrepresentable.path(),
                    Phrases.simple(unrepresentable.java()),
                    unrepresentable.reason(),
                    unrepresentable.remedy().orElse("use another type"));
        } else if (type instanceof Open open) {
            open(open, path, origin);
        } else if (type instanceof OptionalValue optional) {
            type(optional.value(), path, origin);
        } else if (type instanceof ListValue list) {
            type(list.element(), path + "[]", origin);
        } else if (type instanceof MapValue map) {
            type(map.key(), path + "{}", origin);
            type(map.value(), path + "{}", origin);
        } else if (type instanceof EnumValue constants && judged.add(type.java())) {
            constants(constants, path, origin);
        } else if (type instanceof ObjectValue object && judged.add(type.java())) {
            object(object, path, origin);
        } else if (type instanceof UnionValue union && judged.add(type.java())) {
            union(union, path, origin);
        }
    }

    private void open(Open type, String path, Origin origin) {
        String known = switch (type.form()) {
            case PLAIN, FOREIGN -> "";
            case PLAIN_OBJECT, FOREIGN_OBJECT -> "object";
            case FOREIGN_ARRAY -> "array";
        };
        type.schema()
                .ifPresent(schema -> SchemaText.complaint(schema.value(), known)
                        .ifPresent(complaint -> problems.add(
                                ProblemId.BAD_SCHEMA, schema.origin().or(origin), at, path, complaint)));
    }

    private void constants(EnumValue type, String path, Origin origin) {
        Map<String, EnumConstant> known = new LinkedHashMap<>();
        for (EnumConstant constant : type.constants()) {
            EnumConstant earlier = known.putIfAbsent(constant.name(), constant);
            if (earlier != null) {
                String both = earlier.javaName() + " and " + constant.javaName();
                problems.add(
                        ProblemId.ENUM_NAMES_COLLIDE,
                        constant.origin().or(origin),
                        at,
                        path,
                        both,
                        type.name(),
                        constant.name());
            }
        }
    }

    private void object(ObjectValue type, String path, Origin origin) {
        if (isArgument && type.creation() instanceof Creation.None none) {
            problems.add(ProblemId.NOT_CREATABLE, origin, at, path, Phrases.simple(type.java()), none.reason());
        }
        if (isArgument) {
            Finiteness.endless(type).ifPresent(property -> endless(type, property, path, origin));
        }
        Set<String> names = new LinkedHashSet<>();
        for (Property property : isArgument ? type.writable() : type.readable()) {
            Origin declared = property.origin().or(origin);
            if (!names.add(property.name())) {
                String what = "properties of " + Phrases.simple(type.java());
                Origin named = property.origins().originOf(Part.NAME, declared);
                problems.add(ProblemId.DUPLICATE_PROPERTY, named, at, what, property.name());
            }
            property(property, path + "." + property.name(), declared);
        }
    }

    private void endless(ObjectValue type, Property property, String path, Origin origin) {
        String name = Phrases.simple(type.java());
        problems.add(
                ProblemId.UNREPRESENTABLE,
                property.origin().or(origin),
                at,
                path + "." + property.name(),
                name,
                "it requires another " + name + " in '" + property.name() + "', and so on without end",
                "make '" + property.javaName() + "' Optional, @Nullable or a List");
    }

    private void union(UnionValue type, String path, Origin origin) {
        String name = Phrases.simple(type.java());
        Set<String> tags = new LinkedHashSet<>();
        for (Variant variant : type.variants()) {
            if (!tags.add(variant.tag())) {
                String fact = "two variants of " + name + " are called '" + variant.tag() + "'";
                String remedy = "give each variant of " + name + " a name of its own.";
                problems.add(ProblemId.VARIANTS_COLLIDE, origin, at, path, fact, remedy);
            }
            if (variant.type() instanceof ObjectValue object
                    && object.properties().stream()
                            .anyMatch(property -> property.name().equals(type.discriminator()))) {
                String fact = "'" + type.discriminator() + "' tells the variants of " + name
                        + " apart, but is a property of " + Phrases.simple(object.java());
                String remedy = "rename that property, or tell the variants apart by another.";
                problems.add(ProblemId.VARIANTS_COLLIDE, origin, at, path, fact, remedy);
            }
            type(variant.type(), path + "(" + variant.tag() + ")", origin);
        }
    }
}
