package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Variant;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads sealed types, and types whose variants {@code @JsonSubTypes} lists. {@code @JsonTypeInfo} specifies the discriminator;
 * the default is {@code type}. {@code @JsonSubTypes} or {@code @JsonTypeName} specifies the tags; the defaults are derived from
 * the names of the classes.
 */
final class UnionReader implements TypeFamily {

    private static final List<String> DISCRIMINATORS = List.of("type", "kind", "variant", "@type");

    private final TypeReader types;
    private final Mirrors mirrors;
    private final TypeScope scope;
    private final SourceInfo facts;

    UnionReader(TypeReader types, Mirrors mirrors, TypeScope scope, SourceInfo facts) {
        this.types = types;
        this.mirrors = mirrors;
        this.scope = scope;
        this.facts = facts;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        Map<TypeElement, String> tags = tags(element);
        boolean open = element.getModifiers().contains(Modifier.ABSTRACT);
        if (!element.getModifiers().contains(Modifier.SEALED) && (tags.isEmpty() || !open)) {
            return Optional.empty();
        }
        return Optional.of(scope.readNamed(
                TypeNames.of(type), element, place, name -> readUnion(type, element, tags, name, place)));
    }

    private ValueType readUnion(
            DeclaredType type, TypeElement element, Map<TypeElement, String> tags, String name, TypePath place) {
        Optional<String> unreadable = unreadable(element);
        if (unreadable.isPresent()) {
            return place.unrepresentable(type, unreadable.get(), "use JsonTypeInfo.Id.NAME and As.PROPERTY");
        }
        List<TypeElement> members = new ArrayList<>();
        Optional<TypeElement> openMember = collect(element, tags, members);
        if (openMember.isPresent()) {
            return place.unrepresentable(
                    type,
                    "its subtype " + openMember.get().getSimpleName() + " may have subtypes that nobody knows here",
                    "make it a record, a final class or sealed");
        }
        List<Variant> variants = new ArrayList<>();
        for (TypeElement member : members) {
            Optional<DeclaredType> variant = within(type, member, mirrors);
            if (variant.isPresent()) {
                String tag = tags.getOrDefault(member, tag(member));
                variants.add(new Variant(tag, readVariant(variant.get(), member, place)));
            }
        }
        return new ValueType.UnionValue(
                TypeNames.of(type),
                name,
                discriminator(element, variants),
                variants,
                PropertyReader.description(element, facts.javadoc(element)));
    }

    private ValueType readVariant(DeclaredType type, TypeElement member, TypePath place) {
        TypePath inside = place.variant(member.getSimpleName().toString());
        ValueType value = types.read(type, Annotated.of(List.of(member), facts), inside);
        boolean object = value instanceof ValueType.ObjectValue
                || value instanceof ValueType.Reference
                || value instanceof ValueType.Unrepresentable;
        return object ? value : inside.unrepresentable(type, "a variant must be an object", "make it a record");
    }

    /**
     * Collects the variants, including those of sealed subtypes. Returns a type that may have instances that do not belong to any
     * variant, if there is one.
     */
    private static Optional<TypeElement> collect(
            TypeElement type, Map<TypeElement, String> tags, List<TypeElement> variants) {
        boolean sealed = type.getModifiers().contains(Modifier.SEALED);
        Stream<TypeElement> members = sealed
                ? Mirrors.permittedSubclassesOf(type).stream().flatMap(at -> Stream.ofNullable(Mirrors.elementOf(at)))
                : tags.keySet().stream();
        if (sealed && !type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(type);
        }
        for (TypeElement member : members.toList()) {
            Optional<TypeElement> open = Optional.empty();
            if (member.getModifiers().contains(Modifier.SEALED)) {
                open = collect(member, tags(member), variants);
            } else if (isOpen(member, sealed)) {
                open = Optional.of(member);
            } else if (!variants.contains(member)) {
                variants.add(member);
            }
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(TypeElement member, boolean sealed) {
        boolean closed = member.getKind() == ElementKind.RECORD
                || member.getKind() == ElementKind.ENUM
                || member.getModifiers().contains(Modifier.FINAL)
                || (!sealed && !member.getModifiers().contains(Modifier.ABSTRACT));
        return !closed;
    }

    private static Map<TypeElement, String> tags(TypeElement type) {
        Map<TypeElement, String> tags = new LinkedHashMap<>();
        for (WrittenAnnotation subtype : Annotated.of(type)
                .find(Jackson.SUB_TYPES)
                .map(subtypes -> subtypes.annotations("value"))
                .orElse(List.of())) {
            Optional<TypeMirror> mirror = subtype.type("value").map(value -> value.value());
            TypeElement member = mirror.isPresent() ? Mirrors.elementOf(mirror.get()) : null;
            if (member != null) {
                String tag = subtype.textOrDefault("name").value();
                tags.put(member, tag.isEmpty() ? tag(member) : tag);
            }
        }
        return tags;
    }

    private static String tag(TypeElement member) {
        return Annotated.of(member)
                .find(Jackson.TYPE_NAME)
                .map(name -> name.textOrDefault("value").value())
                .filter(name -> !name.isEmpty())
                .orElse(Introspector.decapitalize(member.getSimpleName().toString()));
    }

    /** Returns the reason why the type information that {@code @JsonTypeInfo} specifies is not supported; empty if it is supported. */
    private static Optional<String> unreadable(TypeElement type) {
        return Annotated.of(type).find(Jackson.TYPE_INFO).flatMap(info -> {
            String use = info.constant("use").value();
            if (!use.equals("NAME") && !use.equals("SIMPLE_NAME")) {
                return Optional.of("a model cannot tell its variants apart by JsonTypeInfo.Id." + use);
            }
            String include = info.constant("include").value();
            return include.isEmpty() || include.equals("PROPERTY")
                    ? Optional.empty()
                    : Optional.of("JsonTypeInfo.As." + include + " is not supported");
        });
    }

    private static String discriminator(TypeElement type, List<Variant> variants) {
        Optional<WrittenAnnotation> info = Annotated.of(type).find(Jackson.TYPE_INFO);
        if (info.isPresent()) {
            String property = info.get().textOrDefault("property").value();
            return property.isEmpty() ? "@type" : property;
        }
        List<String> taken = variants.stream()
                .flatMap(variant -> variant.type() instanceof ValueType.ObjectValue object
                        ? object.properties().stream()
                        : Stream.empty())
                .map(Property::name)
                .toList();
        return DISCRIMINATORS.stream()
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse("@variant");
    }

    /**
     * Returns the variant with the type arguments that it has within this use of the union: {@code Ok<Trip>} within {@code
     * Result<Trip>}; empty if it cannot occur there. A type parameter that the union does not fix stays a variable.
     */
    private static Optional<DeclaredType> within(DeclaredType union, TypeElement member, Mirrors mirrors) {
        DeclaredType declared = (DeclaredType) member.asType();
        Optional<DeclaredType> asUnion = mirrors.asInstanceOf(declared, Mirrors.nameOf(union));
        if (asUnion.isEmpty() || union.getTypeArguments().isEmpty()) {
            return Optional.of(declared);
        }
        TypeMirror[] arguments = member.getTypeParameters().stream()
                .map(parameter -> argument(parameter, asUnion.get(), union, mirrors))
                .toArray(TypeMirror[]::new);
        DeclaredType variant = mirrors.types().getDeclaredType(member, arguments);
        return mirrors.types().isSubtype(variant, union) ? Optional.of(variant) : Optional.empty();
    }

    private static TypeMirror argument(
            TypeParameterElement parameter, DeclaredType asUnion, DeclaredType union, Mirrors mirrors) {
        List<? extends TypeMirror> declared = asUnion.getTypeArguments();
        for (int i = 0; i < declared.size(); i++) {
            if (mirrors.types().isSameType(declared.get(i), parameter.asType())) {
                return mirrors.argument(union, i);
            }
        }
        return parameter.asType();
    }
}
