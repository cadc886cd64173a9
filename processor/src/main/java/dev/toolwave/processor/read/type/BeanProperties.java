package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Access;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.annotation.NamingStrategy;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javadoc.Javadoc;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the properties of one class that is no record. */
final class BeanProperties {

    private final DeclaredType type;
    private final TypeElement element;
    private final TypePath place;
    private final Mirrors mirrors;
    private final PropertyReader properties;
    private final SourceInfo facts;
    private final NamingStrategy naming;
    private final Map<String, BeanMembers> members;
    private final Map<String, VariableElement> parameters = new LinkedHashMap<>();
    private final List<? extends TypeMirror> parameterTypes;
    private final Javadoc creatorDoc;
    private final Set<String> ignored = new HashSet<>();

    /** Prepares to read a class; the creator is what takes the properties, null if nothing takes all of them. */
    BeanProperties(
            DeclaredType type,
            @Nullable ExecutableElement creator,
            TypePath place,
            Mirrors mirrors,
            PropertyReader properties,
            SourceInfo facts) {
        this.type = type;
        this.element = (TypeElement) type.asElement();
        this.place = place;
        this.mirrors = mirrors;
        this.properties = properties;
        this.facts = facts;
        this.naming = NamingStrategy.of(element);
        this.members = BeanMembers.of(element);
        this.parameterTypes = creator == null ? List.of() : mirrors.parameterTypesOf(creator, type);
        this.creatorDoc = creator == null ? Javadoc.NONE : facts.javadoc(creator);
        if (creator != null) {
            List<String> names = facts.parameterNames(creator).orElseGet(() -> Mirrors.parameterNames(creator));
            creator.getParameters().forEach(parameter -> parameters.put(names.get(parameters.size()), parameter));
        }
        members.values().stream().filter(BeanMembers::isIgnored).forEach(member -> ignored.add(member.javaName()));
        Annotated.of(element)
                .find(Jackson.IGNORE_PROPERTIES)
                .map(annotation -> annotation.texts("value"))
                .ifPresent(names -> names.forEach(name -> ignored.add(name.value())));
    }

    /** Returns the name of a parameter of the creator that the author keeps out of JSON. */
    Optional<String> ignoredParameter() {
        return parameters.keySet().stream().filter(ignored::contains).findFirst();
    }

    /** Returns whether a setter or public field takes anything. */
    boolean isWritable() {
        return members().anyMatch(member -> member.writer().isPresent());
    }

    /** Returns the properties of a class that is made in this way. */
    List<Property> read(Creation creation) {
        if (creation instanceof Creation.None) {
            return Stream.concat(parameters.keySet().stream(), members().map(BeanMembers::javaName))
                    .distinct()
                    .filter(name -> !ignored.contains(name))
                    .flatMap(name -> reader(name).map(reader -> readable(name, reader)).stream())
                    .toList();
        }
        return parameters.isEmpty()
                ? members().flatMap(member -> member(member).stream()).toList()
                : parameters();
    }

    private List<Property> parameters() {
        List<Property> read = new ArrayList<>();
        parameters.forEach((name, parameter) ->
                read.add(property(name, parameterTypes.get(read.size()), reader(name), Optional.empty())));
        return read;
    }

    private Optional<Property> member(BeanMembers member) {
        Optional<Element> writer = member.writer();
        if (writer.isEmpty()) {
            return member.reader().map(reader -> readable(member.javaName(), reader));
        }
        return Optional.of(property(member.javaName(), takenBy(writer.get()), member.reader(), writer));
    }

    private Property readable(String name, Element reader) {
        return property(name, mirrors.typeOf(reader, type), Optional.of(reader), Optional.empty());
    }

    private Stream<BeanMembers> members() {
        return members.values().stream().filter(member -> !ignored.contains(member.javaName()));
    }

    /** Reads a property of this type, which its reader must give. */
    private Property property(String javaName, TypeMirror taken, Optional<Element> reader, Optional<Element> writer) {
        Property property = read(javaName, taken, access(reader.filter(this::isQuiet), writer));
        Optional<String> uncaught = uncaught(reader, writer);
        if (uncaught.isPresent()) {
            return property.withType(place.property(property.name())
                    .unrepresentable(taken, uncaught.get(), "let it throw unchecked exceptions"));
        }
        Optional<TypeMirror> given = reader.map(element -> mirrors.typeOf(element, type));
        if (given.isEmpty() || mirrors.types().isAssignable(given.get(), taken)) {
            return property;
        }
        String reason = "it is set as " + JavacType.display(taken) + " but read as " + JavacType.display(given.get());
        return property.withType(
                place.property(property.name()).unrepresentable(taken, reason, "use one type for both"));
    }

    /** Returns why generated code could not call the accessors: what setters throw is an argument error, but getters have no such way. */
    private Optional<String> uncaught(Optional<Element> reader, Optional<Element> writer) {
        boolean isRead = place.use() == TypePath.Use.RESULT;
        return throwing(reader, getter -> !isRead || isQuiet(getter))
                .or(() -> throwing(writer, mirrors::throwsOnlyExceptions));
    }

    /** Returns whether generated code can read what a getter or field gives. */
    private boolean isQuiet(Element reader) {
        return !(reader instanceof ExecutableElement getter) || mirrors.throwsNothingChecked(getter);
    }

    private static Optional<String> throwing(Optional<Element> member, Predicate<ExecutableElement> isFine) {
        return member.filter(element -> element instanceof ExecutableElement method && !isFine.test(method))
                .map(method -> method.getSimpleName() + "() declares to throw what generated code cannot handle");
    }

    private Property read(String javaName, TypeMirror taken, Access access) {
        List<Element> declarations = new ArrayList<>();
        if (parameters.containsKey(javaName)) {
            declarations.add(parameters.get(javaName));
        }
        if (members.containsKey(javaName)) {
            declarations.addAll(members.get(javaName).declarations());
        }
        if (declarations.isEmpty()) {
            reader(javaName).ifPresent(declarations::add);
        }
        Annotated annotated = Annotated.of(declarations, facts);
        String name = PropertyReader.name(annotated, javaName, naming);
        String doc = Stream.concat(
                        Stream.of(creatorDoc.param(javaName)),
                        declarations.stream()
                                .map(declaration -> facts.javadoc(declaration).text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return properties.read(name, javaName, taken, annotated, doc, access, place.property(name));
    }

    /** Returns the getter or public field, or, for what the creator takes, a method of the same name as records have it. */
    private Optional<Element> reader(String javaName) {
        Optional<Element> reader = Optional.ofNullable(members.get(javaName)).flatMap(BeanMembers::reader);
        return reader.isPresent() || !parameters.containsKey(javaName)
                ? reader
                : ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals(javaName)
                                && method.getParameters().isEmpty()
                                && method.getModifiers().contains(Modifier.PUBLIC)
                                && !method.getModifiers().contains(Modifier.STATIC))
                        .<Element>map(method -> method)
                        .findFirst();
    }

    private TypeMirror takenBy(Element writer) {
        return writer instanceof ExecutableElement setter
                ? mirrors.parameterTypesOf(setter, type).get(0)
                : mirrors.typeOf(writer, type);
    }

    private static Access access(Optional<Element> reader, Optional<Element> writer) {
        return new Access(
                reader.map(BeanProperties::nameOf).orElse(""),
                reader.filter(BeanProperties::isMethod).isPresent(),
                writer.map(BeanProperties::nameOf).orElse(""),
                writer.filter(BeanProperties::isMethod).isPresent());
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }

    private static boolean isMethod(Element element) {
        return element.getKind() == ElementKind.METHOD;
    }
}
