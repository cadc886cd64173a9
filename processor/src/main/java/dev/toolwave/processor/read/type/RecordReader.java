package dev.toolwave.processor.read.type;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Access;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.annotation.NamingStrategy;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeAnnotations;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javadoc.Javadoc;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads records: their components are the properties. */
public final class RecordReader implements TypeFamily {

    private final Mirrors mirrors;
    private final TypeScope scope;
    private final PropertyReader properties;
    private final SourceInfo facts;

    RecordReader(Mirrors mirrors, TypeScope scope, PropertyReader properties, SourceInfo facts) {
        this.mirrors = mirrors;
        this.scope = scope;
        this.properties = properties;
        this.facts = facts;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() != ElementKind.RECORD) {
            return Optional.empty();
        }
        TypeName name = TypeNames.of(type);
        return Optional.of(
                scope.readNamed(name, element, place, readable -> readRecord(type, element, readable, place)));
    }

    private ValueType readRecord(DeclaredType type, TypeElement element, String name, TypePath place) {
        NamingStrategy naming = NamingStrategy.of(element);
        Javadoc doc = facts.javadoc(element);
        List<Property> parts = new ArrayList<>();
        Creation creation = new Creation.Constructor();
        for (RecordComponentElement component : element.getRecordComponents()) {
            Annotated annotated = annotationsOf(component, element, facts);
            String javaName = component.getSimpleName().toString();
            if (annotated.has(Jackson.IGNORE)) {
                creation = new Creation.None("its component '" + javaName + "' has @JsonIgnore");
                continue;
            }
            String jsonName = PropertyReader.name(annotated, javaName, naming);
            TypeMirror partType = mirrors.typeOf(component, type);
            parts.add(properties.read(
                    jsonName,
                    javaName,
                    partType,
                    annotated,
                    doc.param(javaName),
                    Access.component(javaName),
                    place.property(jsonName)));
        }
        return new ValueType.ObjectValue(
                TypeNames.of(type), name, parts, creation, PropertyReader.description(element, doc));
    }

    /**
     * Returns the annotations of a component. The field comes first, since javac knows its position, which it does not for the
     * component itself.
     */
    public static Annotated annotationsOf(RecordComponentElement component, TypeElement type, TypeAnnotations facts) {
        List<Element> declarations = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())) {
                declarations.add(field);
            }
        }
        declarations.add(component);
        if (component.getAccessor() != null) {
            declarations.add(component.getAccessor());
        }
        return Annotated.of(declarations, facts);
    }
}
