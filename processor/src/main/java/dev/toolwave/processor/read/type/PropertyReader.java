package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Access;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.annotation.NamingStrategy;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.javadoc.Javadoc;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the attributes that free parameters and properties of objects share: name, type, presence, description, default and examples. */
public final class PropertyReader {

    /** The annotations that specify the name of a property. */
    private static final Set<String> NAMING = Set.of(Jackson.PROPERTY, Jackson.GETTER, Jackson.SETTER);

    private final TypeReader types;

    PropertyReader(TypeReader types) {
        this.types = types;
    }

    /**
     * Returns the name from {@code @Param} or {@code @JsonProperty}, or otherwise the name in the source, converted by the strategy.
     *
     * @param javaName the name in the source
     */
    public static String name(Annotated annotated, String javaName, NamingStrategy naming) {
        return givenName(annotated).map(Located::value).orElseGet(() -> naming.apply(javaName));
    }

    /** Returns whether an annotation specifies the name. */
    public static boolean isNamed(Annotated annotated) {
        return givenName(annotated).isPresent();
    }

    private static Optional<Located<String>> givenName(Annotated annotated) {
        return annotated
                .find(ToolwaveNames.PARAM)
                .flatMap(param -> given(param, "name"))
                .or(() -> annotated.annotations().stream()
                        .filter(annotation -> NAMING.contains(annotation.name()))
                        .flatMap(annotation -> given(annotation, "value").stream())
                        .findFirst());
    }

    /**
     * Reads a property.
     *
     * @param name its name in JSON
     * @param doc its description in the Javadoc; may be empty
     */
    public Property read(
            String name,
            String javaName,
            TypeMirror type,
            Annotated annotated,
            String doc,
            Access access,
            TypePath place) {
        ValueType value = annotated.isNullable() || !annotated.on(type).isNullable()
                ? types.read(type, annotated, place)
                : place.unrepresentable(
                        type,
                        "a type argument does not say that a property can be absent",
                        "make the property itself @Nullable or Optional");
        if (schema(annotated).isPresent() && !isOpen(value)) {
            value = misplacedSchema(type, place);
        }
        boolean optional =
                value instanceof ValueType.OptionalValue || absence(annotated).isPresent();
        return new Property(
                name,
                SourceVersion.isKeyword(javaName) ? javaName + "_" : javaName,
                value,
                optional ? Presence.OPTIONAL : Presence.REQUIRED,
                description(annotated).orElse(doc),
                defaultValue(annotated),
                examples(annotated),
                access,
                ElementOrigin.of(annotated.element()),
                written(annotated));
    }

    /** Returns the annotation because of which a property may be absent, if there is one. */
    private static Optional<Located<String>> absence(Annotated annotated) {
        Optional<WrittenAnnotation> absent = annotated
                .nullable()
                .or(() -> annotated
                        .find(ToolwaveNames.PARAM)
                        .filter(param -> !param.flag("required") && param.gives("required")))
                .or(() -> annotated.find(Jackson.PROPERTY).filter(PropertyReader::isOptional));
        return absent.map(annotation -> new Located<>("@" + annotation.simpleName(), annotation.origin()));
    }

    private static boolean isOptional(WrittenAnnotation property) {
        return (property.gives("required") && !property.flag("required"))
                || property.constant("isRequired").value().equals("FALSE");
    }

    private static ConstraintOrigins written(Annotated annotated) {
        Map<Part, Located<String>> parts = new EnumMap<>(Part.class);
        givenName(annotated).ifPresent(name -> parts.put(Part.NAME, name));
        absence(annotated).ifPresent(absence -> parts.put(Part.ABSENCE, absence));
        return new ConstraintOrigins(parts);
    }

    /** Returns the description of a class: from {@code @JsonClassDescription}, or otherwise from its Javadoc. */
    static String description(TypeElement type, Javadoc doc) {
        return Annotated.of(type)
                .find(Jackson.CLASS_DESCRIPTION)
                .flatMap(said -> given(said, "value"))
                .map(Located::value)
                .orElse(doc.text());
    }

    /** Returns the schema that the author specifies. */
    static Optional<Located<String>> schema(Annotated annotated) {
        return annotated.find(ToolwaveNames.PARAM).flatMap(param -> given(param, "schema"));
    }

    static ValueType misplacedSchema(TypeMirror type, TypePath place) {
        return place.unrepresentable(
                type, "its schema follows from its type", "remove 'schema' from @Param, or take an Object");
    }

    /**
     * Returns whether a value may have an explicit schema. Returns true for types that were already rejected, so that they are
     * not reported twice.
     */
    private static boolean isOpen(ValueType type) {
        return type instanceof ValueType.OptionalValue optional
                ? isOpen(optional.value())
                : type instanceof ValueType.Open || type instanceof ValueType.Unrepresentable;
    }

    private static Optional<String> description(Annotated annotated) {
        return annotated
                .find(ToolwaveNames.PARAM)
                .flatMap(param -> given(param, "value"))
                .or(() -> annotated
                        .find(Jackson.PROPERTY_DESCRIPTION)
                        .flatMap(description -> given(description, "value")))
                .map(Located::value);
    }

    private static Optional<Located<String>> defaultValue(Annotated annotated) {
        return annotated
                .find(ToolwaveNames.PARAM)
                .flatMap(param -> param.text("defaultValue"))
                .or(() -> annotated.find(Jackson.PROPERTY).flatMap(property -> property.text("defaultValue")));
    }

    private static List<Located<String>> examples(Annotated annotated) {
        return annotated
                .find(ToolwaveNames.PARAM)
                .map(param -> param.texts("examples"))
                .orElse(List.of());
    }

    /** Returns a string that the annotation specifies; empty if it is absent or the empty string. */
    private static Optional<Located<String>> given(WrittenAnnotation annotation, String name) {
        return annotation.text(name).filter(text -> !text.value().isEmpty());
    }
}
