package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Access;
import dev.toolwave.processor.read.annotation.HiddenProperties;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.annotation.NamingStrategy;
import dev.toolwave.processor.read.javac.Annotated;
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
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the properties of one record or class. */
final class ClassProperties {

    private final DeclaredType type;
    private final TypeElement element;
    private final Creators.Choice choice;
    private final TypePath place;
    private final Mirrors mirrors;
    private final PropertyReader properties;
    private final SourceInfo facts;
    private final NamingStrategy naming;
    private final HiddenProperties hidden;
    private final Map<String, BeanMembers> members;
    private final Set<BeanMembers> ofParameters = new HashSet<>();
    private final List<Property> read = new ArrayList<>();
    private @Nullable String keptOut;

    ClassProperties(
            DeclaredType type,
            Creators.Choice choice,
            Map<String, BeanMembers> members,
            TypePath place,
            Mirrors mirrors,
            PropertyReader properties,
            SourceInfo facts) {
        this.type = type;
        this.element = (TypeElement) type.asElement();
        this.choice = choice;
        this.members = members;
        this.place = place;
        this.mirrors = mirrors;
        this.properties = properties;
        this.facts = facts;
        this.naming = NamingStrategy.of(element);
        this.hidden = HiddenProperties.of(element);
    }

    /** Returns the properties: the parameters of the creator in their order, then the others in source order. */
    List<Property> read() {
        ExecutableElement creator = choice.creator();
        if (creator != null) {
            readParameters(creator);
        }
        choice.builderMethods().forEach(this::readBuilt);
        members.values().stream()
                .filter(member -> !ofParameters.contains(member) && !member.isIgnored())
                .forEach(this::readMember);
        return read;
    }

    /** Returns the name of a parameter of the creator that annotations exclude from JSON. Only available after {@link #read}. */
    Optional<String> keptOut() {
        return Optional.ofNullable(keptOut);
    }

    private void readParameters(ExecutableElement creator) {
        List<? extends TypeMirror> types = mirrors.parameterTypesOf(creator, type);
        List<? extends VariableElement> parameters = creator.getParameters();
        Map<BeanMembers, Integer> found = new LinkedHashMap<>();
        List<Optional<BeanMembers>> matches = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Optional<BeanMembers> member =
                    memberOf(parameters.get(i), choice.names().get(i));
            int index = i;
            matches.add(member.filter(one -> found.putIfAbsent(one, index) == null));
        }
        ofParameters.addAll(found.keySet());
        Javadoc doc = facts.javadoc(creator);
        Javadoc recordDoc = element.getKind() == ElementKind.RECORD ? facts.javadoc(element) : Javadoc.NONE;
        for (int i = 0; i < parameters.size(); i++) {
            String name = choice.names().get(i);
            Optional<BeanMembers> member = matches.get(i);
            List<Element> declarations = new ArrayList<>();
            // javac knows the position of a record's field, but not of the component and its implicit parameter
            member.map(BeanMembers::declarations).ifPresent(declarations::addAll);
            declarations.add(element.getKind() == ElementKind.RECORD ? declarations.size() : 0, parameters.get(i));
            String text = doc.param(name).isEmpty() ? recordDoc.param(name) : doc.param(name);
            Part part = new Part(name, declarations, text);
            Optional<Element> reader = member.flatMap(BeanMembers::reader)
                    .or(() -> member.flatMap(BeanMembers::getter).isPresent()
                            ? Optional.empty()
                            : recordStyleReader(name));
            boolean isUsed = !BeanMembers.isIgnored(declarations) && !isIgnoredType(types.get(i));
            boolean isTaken = isUsed && hidden.canBeSet(part.name) && !part.isReadOnly();
            boolean isGiven = isUsed && hidden.canBeRead(part.name) && !part.isWriteOnly();
            if (!isTaken) {
                keptOut = keptOut == null ? name : keptOut;
            }
            if (isTaken || isGiven) {
                add(part, Optional.of(types.get(i)), Optional.empty(), isGiven ? reader : Optional.empty());
            }
        }
    }

    /** Finds the members with the same name in JSON, or otherwise the same name in Java. */
    private Optional<BeanMembers> memberOf(VariableElement parameter, String name) {
        Annotated annotated = Annotated.of(List.of(parameter), facts);
        String jsonName = choice.jsonName(parameter).orElseGet(() -> PropertyReader.name(annotated, name, naming));
        boolean isNamed = !jsonName.equals(naming.apply(name));
        Optional<BeanMembers> sameJsonName = members.values().stream()
                .filter(member -> jsonName(member).equals(jsonName))
                .findFirst();
        Optional<BeanMembers> sameJavaName = Optional.ofNullable(members.get(name))
                .filter(member -> !isNamed || jsonName(member).equals(naming.apply(name)));
        return sameJsonName
                .or(() -> sameJavaName)
                .or(() -> Optional.ofNullable(members.get(jsonName)))
                .or(() -> booleanMember(parameter, name));
    }

    /** Finds {@code isOpen()} for a parameter {@code isOpen}. */
    private Optional<BeanMembers> booleanMember(VariableElement parameter, String name) {
        return members.values().stream()
                .filter(member -> parameter.asType().getKind() == TypeKind.BOOLEAN
                        && member.getter()
                                .filter(getter -> getter.getSimpleName().contentEquals(name))
                                .isPresent())
                .findFirst();
    }

    private String jsonName(BeanMembers member) {
        return PropertyReader.name(Annotated.of(member.declarations(), facts), member.javaName(), naming);
    }

    /** Returns a method with the parameter's name, as records have it. */
    private Optional<Element> recordStyleReader(String name) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name)
                        && method.getParameters().isEmpty()
                        && method.getModifiers().contains(Modifier.PUBLIC)
                        && !method.getModifiers().contains(Modifier.STATIC))
                .<Element>map(method -> method)
                .findFirst();
    }

    /** Reads a property that the builder sets. */
    private void readBuilt(String name, List<ExecutableElement> setters) {
        Optional<BeanMembers> member = Optional.ofNullable(members.get(name));
        member.ifPresent(ofParameters::add);
        Optional<Element> reader = member.flatMap(BeanMembers::reader)
                .or(() -> member.flatMap(BeanMembers::getter).isPresent() ? Optional.empty() : recordStyleReader(name));
        ExecutableElement setter = reader.flatMap(given -> fitting(setters, mirrors.typeOf(given, type)))
                .orElse(setters.get(0));
        List<Element> declarations = new ArrayList<>();
        member.map(BeanMembers::declarations).ifPresent(declarations::addAll);
        declarations.add(setter);
        declarations.addAll(setter.getParameters());
        Part part = new Part(name, declarations, "");
        boolean isUsed = !BeanMembers.isIgnored(declarations) && !isIgnoredType(takenBy(setter));
        boolean isTaken = isUsed && hidden.canBeSet(part.name) && !part.isReadOnly();
        boolean isGiven = isUsed && hidden.canBeRead(part.name) && !part.isWriteOnly();
        if (isTaken || isGiven) {
            add(
                    part,
                    Optional.of(takenBy(setter)).filter(any -> isTaken),
                    Optional.<Element>of(setter).filter(any -> isTaken),
                    reader.filter(any -> isGiven));
        }
    }

    private void readMember(BeanMembers member) {
        Part part = new Part(member.javaName(), member.declarations(), "");
        Optional<Element> reader = member.reader()
                .filter(one -> hidden.canBeRead(part.name)
                        && !part.isWriteOnly()
                        && !isIgnoredType(mirrors.typeOf(one, type)));
        Optional<Element> writer = writer(member, reader)
                .filter(one -> choice.builderMethods().isEmpty()
                        && hidden.canBeSet(part.name)
                        && !part.isReadOnly()
                        && !isIgnoredType(takenBy(one)));
        if (reader.isPresent() || writer.isPresent()) {
            add(part, writer.map(this::takenBy), writer, reader);
        } else if (member.reader().isEmpty() && hidden.canBeRead(part.name)) {
            member.unreachable().ifPresent(declaration -> addUnreachable(part, declaration));
        }
    }

    private void addUnreachable(Part part, Element declaration) {
        String name = nameOf(declaration);
        TypeMirror declared = mirrors.typeOf(declaration, type);
        Property property = part.property(declared, new Access(name, false, name, false, false));
        read.add(property.withType(place.property(part.name)
                .unrepresentable(
                        declared,
                        "an annotation of Jackson makes '" + name + "' a property, but it is not public",
                        "add a public getter and setter")));
    }

    /** Returns the setter for the type that the reader returns, otherwise the first setter, otherwise a public field. */
    private Optional<Element> writer(BeanMembers member, Optional<Element> reader) {
        List<ExecutableElement> setters = member.setters();
        return reader.flatMap(given -> fitting(setters, mirrors.typeOf(given, type)))
                .or(() -> setters.stream().findFirst())
                .<Element>map(setter -> setter)
                .or(member::writableField);
    }

    private Optional<ExecutableElement> fitting(List<ExecutableElement> setters, TypeMirror given) {
        return setters.stream()
                .filter(setter -> mirrors.types().isSameType(takenBy(setter), given))
                .findFirst()
                .or(() -> setters.stream()
                        .filter(setter -> mirrors.types().isAssignable(given, takenBy(setter)))
                        .findFirst());
    }

    private static boolean isIgnoredType(TypeMirror type) {
        TypeElement element = Mirrors.elementOf(type);
        return element != null && Jackson.isIgnoredType(element);
    }

    /** Adds one property, or one each for reading and writing if their types differ or if one of the members cannot be called. */
    private void add(Part part, Optional<TypeMirror> taken, Optional<Element> writer, Optional<Element> reader) {
        Optional<TypeMirror> given = reader.map(element -> mirrors.typeOf(element, type));
        boolean isOne = taken.isPresent()
                && given.isPresent()
                && mirrors.types().isAssignable(given.get(), taken.get())
                && isQuiet(reader.get())
                && writer.filter(this::isNoisy).isEmpty();
        if (isOne) {
            read.add(part.property(taken.get(), access(reader, writer, writer.isEmpty())));
            return;
        }
        taken.ifPresent(java -> {
            Property property = part.property(java, access(Optional.empty(), writer, writer.isEmpty()));
            read.add(writer.filter(this::isNoisy)
                    .map(setter -> uncallable(part, property, java, setter))
                    .orElse(property));
        });
        given.ifPresent(java -> {
            Property property = part.property(java, access(reader, Optional.empty(), false));
            read.add(isQuiet(reader.get()) ? property : uncallable(part, property, java, reader.get()));
        });
    }

    private Property uncallable(Part part, Property property, TypeMirror java, Element accessor) {
        return property.withType(place.property(part.name)
                .unrepresentable(
                        java,
                        nameOf(accessor) + "() declares to throw what generated code cannot handle",
                        "let it throw unchecked exceptions"));
    }

    /** Returns whether reading a getter or field throws no checked exceptions. */
    private boolean isQuiet(Element reader) {
        return !(reader instanceof ExecutableElement getter) || mirrors.throwsNothingChecked(getter);
    }

    private boolean isNoisy(Element writer) {
        return writer instanceof ExecutableElement setter && !mirrors.throwsOnlyExceptions(setter);
    }

    private TypeMirror takenBy(Element writer) {
        if (writer instanceof ExecutableElement built
                && !choice.builderMethods().isEmpty()) {
            return built.getParameters().get(0).asType();
        }
        return writer instanceof ExecutableElement setter
                ? mirrors.parameterTypesOf(setter, type).get(0)
                : mirrors.typeOf(writer, type);
    }

    private static Access access(Optional<Element> reader, Optional<Element> writer, boolean isCreatorArgument) {
        return new Access(
                reader.map(ClassProperties::nameOf).orElse(""),
                reader.filter(ClassProperties::isMethod).isPresent(),
                writer.map(ClassProperties::nameOf).orElse(""),
                writer.filter(ClassProperties::isMethod).isPresent(),
                isCreatorArgument);
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }

    private static boolean isMethod(Element element) {
        return element.getKind() == ElementKind.METHOD;
    }

    /** The declaration of one property, for both reading and writing. */
    private final class Part {

        private final String javaName;
        private final Annotated annotated;
        private final String name;
        private final String doc;

        Part(String javaName, List<Element> declarations, String doc) {
            this.javaName = javaName;
            this.annotated = Annotated.of(declarations, facts);
            this.name = declarations.stream()
                    .flatMap(declaration -> choice.jsonName(declaration).stream())
                    .findFirst()
                    .orElseGet(() -> PropertyReader.name(annotated, javaName, naming));
            this.doc = doc.isEmpty()
                    ? declarations.stream()
                            .map(declaration -> facts.javadoc(declaration).text())
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse("")
                    : doc;
        }

        boolean isReadOnly() {
            return hasAccess("READ_ONLY");
        }

        boolean isWriteOnly() {
            return hasAccess("WRITE_ONLY");
        }

        private boolean hasAccess(String access) {
            return annotated.annotations().stream()
                    .filter(annotation -> annotation.name().equals(Jackson.PROPERTY))
                    .map(property -> property.constant("access").value())
                    .filter(value -> !value.isEmpty() && !value.equals("AUTO"))
                    .findFirst()
                    .filter(access::equals)
                    .isPresent();
        }

        Property property(TypeMirror java, Access access) {
            return properties.read(name, javaName, java, annotated, doc, access, place.property(name));
        }
    }
}
