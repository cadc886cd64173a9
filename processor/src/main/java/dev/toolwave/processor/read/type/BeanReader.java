package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads records and classes as objects. This is the last family, because it reads every class. */
final class BeanReader implements TypeFamily {

    private final Mirrors mirrors;
    private final TypeScope scope;
    private final PropertyReader properties;
    private final SourceInfo facts;
    private final Creators creators;

    BeanReader(Mirrors mirrors, TypeScope scope, PropertyReader properties, SourceInfo facts, Creators creators) {
        this.mirrors = mirrors;
        this.scope = scope;
        this.properties = properties;
        this.facts = facts;
        this.creators = creators;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        return Optional.of(
                scope.readNamed(TypeNames.of(type), element, place, name -> readObject(type, element, name, place)));
    }

    private ValueType readObject(DeclaredType type, TypeElement element, String name, TypePath place) {
        Creators.Choice choice = creators.choose(element);
        Map<String, BeanMembers> members = BeanMembers.of(element, choice.names());
        ClassProperties bean = new ClassProperties(type, choice, members, place, mirrors, properties, facts);
        List<Property> parts = bean.read();
        boolean mayBeEmpty = element.getKind() == ElementKind.RECORD || place.isVariant();
        if (parts.isEmpty() && !mayBeEmpty) {
            if (element.getKind().isInterface() && Mirrors.isKotlin(element)) {
                return place.unrepresentable(
                        type,
                        "kapt does not show whether it is sealed",
                        "add @JsonTypeInfo(use = Id.NAME) and @JsonSubTypes");
            }
            return place.unrepresentable(
                    type,
                    JavacType.display(type) + " has no properties",
                    "use a record, or give it a constructor with parameters, getters and setters, or public fields");
        }
        String description = PropertyReader.description(element, facts.javadoc(element));
        Creation creation = creation(choice, bean, parts);
        return new ValueType.ObjectValue(TypeNames.of(type), name, parts, creation, description);
    }

    private static Creation creation(Creators.Choice choice, ClassProperties bean, List<Property> parts) {
        Optional<String> keptOut = bean.keptOut();
        if (keptOut.isPresent()) {
            return new Creation.None(
                    "its constructor needs '" + keptOut.get() + "', which an annotation keeps out of JSON");
        }
        boolean isSettable = parts.isEmpty()
                || parts.stream().anyMatch(part -> !part.access().writer().isEmpty());
        return choice.creation() instanceof Creation.Setters && !isSettable
                ? new Creation.None("it has neither setters nor public fields")
                : choice.creation();
    }
}
