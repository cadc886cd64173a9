package dev.toolwave.processor.check.declaration;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.check.declaration.ConstraintCheck.Complaint;
import dev.toolwave.processor.check.declaration.LiteralCheck.Misfit;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a value and its parts.
 *
 * @param at the tool, and the parameter if it is one
 * @param isArgument whether it is an argument
 * @param judged the types that have been checked
 * @param reported the problems that have been added, by place
 */
record ValueCheck(String at, boolean isArgument, Set<TypeName> judged, Set<List<Object>> reported, Problems problems) {

    /**
     * Checks a property and the parts of its type.
     *
     * @param origin its position
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
                    .ifPresent(text -> LiteralCheck.constantMisfit(text.value(), property.type())
                            .ifPresent(misfit -> literal(ProblemId.BAD_DEFAULT, text, misfit, origin)));
            property.examples()
                    .forEach(text -> LiteralCheck.misfit(text.value(), property.type())
                            .ifPresent(misfit -> literal(ProblemId.BAD_EXAMPLE, text, misfit, origin)));
        }
    }

    /** Adds a problem, once for each place and type: a type can be both an argument and a result. */
    private void add(ProblemId id, TypeName type, Origin origin, Object... facts) {
        if (reported.add(List.of(id, type.toString(), origin))) {
            problems.add(id, origin, facts);
        }
    }

    private void literal(ProblemId id, Located<String> text, Misfit misfit, Origin origin) {
        add(id, TypeName.VOID, text.origin().or(origin), at, "'" + text.value() + "'", misfit.fact(), misfit.fix());
    }

    /** Checks a type and its parts. */
    void type(ValueType type, String path, Origin origin) {
        Optional<Complaint> complaint = ConstraintCheck.complaint(type, origin);
        complaint.ifPresent(found -> add(
                ProblemId.CONTRADICTORY_CONSTRAINTS, type.java(), found.origin(), at, path, found.fact(), found.fix()));
        if (complaint.isEmpty()) {
            ConstraintCheck.javaSyntax(type.constraints())
                    .ifPresent(syntax -> add(
                            ProblemId.JAVA_ONLY_PATTERN,
                            type.java(),
                            type.constraints().origins().originOf(Part.PATTERN, origin),
                            at,
                            path,
                            type.constraints().origins().textOf(Part.PATTERN).orElse(""),
                            syntax,
                            JavaOnlySyntax.fix(syntax)));
        }
        if (type instanceof Unrepresentable unrepresentable) {
            add(
                    ProblemId.UNREPRESENTABLE,
                    unrepresentable.java(),
                    origin,
                    at,
                    unrepresentable.path(),
                    Phrases.simple(unrepresentable.java()) + " cannot be written as JSON: " + unrepresentable.reason(),
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
                                ProblemId.BAD_SCHEMA,
                                schema.origin().or(origin),
                                at,
                                path,
                                complaint,
                                known.isEmpty()
                                        ? "a JSON Schema such as {\\\"type\\\":\\\"string\\\"}"
                                        : "a JSON Schema with \\\"type\\\":\\\"" + known + "\\\"")));
    }

    private void noValue(TypeName type, String path, Origin origin, String reason, String fix) {
        String name = Phrases.simple(type);
        add(ProblemId.UNREPRESENTABLE, type, origin, at, path, name + " has no values: " + reason, fix + name);
    }

    private void constants(EnumValue type, String path, Origin origin) {
        if (type.constants().isEmpty()) {
            noValue(type.java(), path, origin, "it has no constants", "add a constant to ");
        }
        Map<String, EnumConstant> known = new LinkedHashMap<>();
        for (EnumConstant constant : type.constants()) {
            EnumConstant earlier = known.putIfAbsent(constant.name(), constant);
            if (earlier != null) {
                String both = earlier.javaName() + " and " + constant.javaName();
                add(
                        ProblemId.ENUM_NAMES_COLLIDE,
                        type.java(),
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
            problems.add(
                    ProblemId.NOT_CREATABLE,
                    origin,
                    at,
                    path,
                    Phrases.simple(type.java()),
                    none.reason(),
                    "use a record, or a class with one public constructor, or with setters");
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
                add(ProblemId.DUPLICATE_PROPERTY, type.java(), named, at, what, property.name());
            }
            property(property, path + "." + property.name(), declared);
        }
    }

    private void endless(ObjectValue type, Property property, String path, Origin origin) {
        String name = Phrases.simple(type.java());
        problems.add(
                ProblemId.REQUIRES_ITSELF,
                property.origin().or(origin),
                at,
                path,
                name,
                "'" + property.name() + "' requires another " + name);
    }

    private void union(UnionValue type, String path, Origin origin) {
        String name = Phrases.simple(type.java());
        if (type.variants().isEmpty()) {
            noValue(type.java(), path, origin, "it has no subtypes", "add a record that implements ");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (Variant variant : type.variants()) {
            if (!tags.add(variant.tag())) {
                String fact = "two variants of " + name + " are called '" + variant.tag() + "'";
                String fix = "use a different name for each variant of " + name;
                add(ProblemId.VARIANTS_COLLIDE, type.java(), origin, at, path, fact, fix);
            }
            if (variant.type() instanceof ObjectValue object
                    && object.properties().stream()
                            .anyMatch(property -> property.name().equals(type.discriminator()))) {
                String fact = "'" + type.discriminator() + "' is the discriminator of " + name
                        + ", but also a property of " + Phrases.simple(object.java());
                String fix = "rename the property, or choose another discriminator";
                add(ProblemId.VARIANTS_COLLIDE, type.java(), origin, at, path, fact, fix);
            }
            type(variant.type(), path + "(" + variant.tag() + ")", origin);
        }
    }
}
