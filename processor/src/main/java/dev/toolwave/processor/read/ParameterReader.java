package dev.toolwave.processor.read;

import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Access;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.annotation.NamingStrategy;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.metadata.SourceInfo;
import dev.toolwave.processor.read.type.PropertyReader;
import dev.toolwave.processor.read.type.TypePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of tool methods. */
final class ParameterReader {

    /** The type of the parameter that Kotlin adds to suspend functions. */
    static final String CONTINUATION = "kotlin.coroutines.Continuation";

    private final Mirrors mirrors;
    private final PropertyReader properties;
    private final SourceInfo facts;

    ParameterReader(Mirrors mirrors, PropertyReader properties, SourceInfo facts) {
        this.mirrors = mirrors;
        this.properties = properties;
        this.facts = facts;
    }

    /**
     * Reads a parameter.
     *
     * @param javaName its name in the source, or {@code arg0} if that is unknown
     * @param type its type as a member of the tool class
     * @param doc its description in the documentation comment; may be empty
     * @param named whether its name is known
     */
    ToolParameter read(VariableElement parameter, String javaName, TypeMirror type, String doc, boolean named) {
        Origin origin = ElementOrigin.of(parameter);
        Annotated annotated = Annotated.of(List.of(parameter), facts);
        List<WrittenAnnotation> dependencies = WrittenAnnotation.dependenciesOn(parameter);
        String typeName = Mirrors.nameOf(type);
        if (typeName.equals(ToolwaveNames.TOOL_CONTEXT) || typeName.equals(CONTINUATION)) {
            return new ToolParameter.Injected(javaName, new JavacType(type), !dependencies.isEmpty(), origin);
        }
        if (dependencies.isEmpty()) {
            boolean known = named || PropertyReader.isNamed(annotated);
            Property property = known ? property(javaName, type, annotated, doc) : nameless(javaName, type, origin);
            return new ToolParameter.Free(javaName, new JavacType(type), property, origin);
        }
        Dependency dependency = DependencyReader.read(dependencies.get(0));
        Wrapping wrapping = Wrapping.of(type, annotated, dependency.upstreams().size(), mirrors);
        Optional<Property> property = dependency.overridable()
                ? Optional.of(
                        property(javaName, wrapping.given(), annotated, doc).withPresence(Presence.OPTIONAL))
                : Optional.empty();
        return new ToolParameter.Dependent(
                javaName,
                new JavacType(type),
                dependency,
                wrapping.shape(),
                new JavacType(wrapping.value()),
                property,
                contradictions(dependencies, annotated, dependency.overridable()),
                origin);
    }

    private Property property(String javaName, TypeMirror type, Annotated annotated, String doc) {
        String name = PropertyReader.name(annotated, javaName, NamingStrategy.LOWER_CAMEL_CASE);
        return properties.read(name, javaName, type, annotated, doc, Access.NONE, TypePath.argument(javaName));
    }

    private static Property nameless(String javaName, TypeMirror type, Origin origin) {
        ValueType unrepresentable = TypePath.argument(javaName)
                .unrepresentable(
                        type,
                        "its class file does not have the parameter's name",
                        "compile that class with -parameters");
        return new Property(
                javaName,
                javaName,
                unrepresentable,
                Presence.REQUIRED,
                "",
                Optional.empty(),
                List.of(),
                Access.NONE,
                origin,
                ConstraintOrigins.NOTHING);
    }

    /** Returns the annotations that have no effect on a parameter that a tool fills. */
    private static List<Located<String>> contradictions(
            List<WrittenAnnotation> dependencies, Annotated annotated, boolean overridable) {
        List<WrittenAnnotation> extra = new ArrayList<>(dependencies.subList(1, dependencies.size()));
        if (!overridable) {
            annotated.find(ToolwaveNames.PARAM).ifPresent(extra::add);
            extra.addAll(ConstraintReader.in(annotated.annotations()));
        }
        Map<String, Located<String>> contradictions = new LinkedHashMap<>();
        extra.stream().map(ParameterReader::sourced).forEach(each -> contradictions.putIfAbsent(each.value(), each));
        return List.copyOf(contradictions.values());
    }

    private static Located<String> sourced(WrittenAnnotation annotation) {
        String names = annotation.simpleName().equals("DependsOn")
                ? annotation.texts("value").stream().map(Located::value).collect(Collectors.joining(",", " ", ""))
                : "";
        return new Located<>("@" + annotation.simpleName() + names, annotation.origin());
    }
}
