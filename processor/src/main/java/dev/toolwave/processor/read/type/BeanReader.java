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
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reads classes that are no records. The last family: it answers for every class.
 *
 * <p>A class that is made by a constructor has the constructor's parameters as its properties, so that a result can be sent back
 * as an argument; what it computes beside them is left out.
 */
final class BeanReader implements TypeFamily {

    private final Mirrors mirrors;
    private final TypeScope scope;
    private final PropertyReader properties;
    private final SourceInfo facts;
    private final Creators creators;

    BeanReader(
            Mirrors mirrors, TypeScope scope, PropertyReader properties, SourceInfo facts, Constructors constructors) {
        this.mirrors = mirrors;
        this.scope = scope;
        this.properties = properties;
        this.facts = facts;
        this.creators = new Creators(constructors, facts);
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        return Optional.of(
                scope.readNamed(TypeNames.of(type), element, place, name -> readBean(type, element, name, place)));
    }

    private ValueType readBean(DeclaredType type, TypeElement element, String name, TypePath place) {
        Creators.Choice choice = creators.choose(element);
        BeanProperties bean = new BeanProperties(type, choice.creator(), place, mirrors, properties, facts);
        Creation creation = creation(choice, bean);
        List<Property> parts = bean.read(creation);
        if (parts.isEmpty()) {
            return place.unrepresentable(
                    type,
                    JavacType.display(type) + " has no properties",
                    "use a record, or give it a constructor with parameters, getters and setters, or public fields");
        }
        String description = PropertyReader.description(element, facts.javadoc(element));
        return new ValueType.ObjectValue(TypeNames.of(type), name, parts, creation, description);
    }

    private static Creation creation(Creators.Choice choice, BeanProperties bean) {
        Optional<String> ignored = bean.ignoredParameter();
        if (ignored.isPresent()) {
            return new Creation.None("its constructor needs '" + ignored.get() + "', which has @JsonIgnore");
        }
        return choice.creation() instanceof Creation.Setters && !bean.isWritable()
                ? new Creation.None("it has neither setters nor public fields")
                : choice.creation();
    }
}
