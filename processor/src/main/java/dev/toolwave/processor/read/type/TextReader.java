package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Reads classes that are one string in JSON: those with {@code @JsonCreator} and {@code @JsonValue}, and classes without properties
 * that have a static {@code valueOf}, {@code of} or {@code parse} and override {@code toString}.
 */
final class TextReader implements TypeFamily {

    private static final List<String> FACTORIES = List.of("valueOf", "of", "parse");

    private final Mirrors mirrors;
    private final Constructors constructors;
    private final Creators creators;

    TextReader(Mirrors mirrors, Constructors constructors, Creators creators) {
        this.mirrors = mirrors;
        this.constructors = constructors;
        this.creators = creators;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        return printer(element)
                .flatMap(printer -> creator(element).map(creator -> text(type, creator, printer, annotated, place)));
    }

    /** Returns whether a class is read and written as one string. */
    boolean isText(TypeElement type) {
        return printer(type).isPresent() && creator(type).isPresent();
    }

    private static ValueType text(
            DeclaredType type, String factory, ExecutableElement printer, Annotated annotated, TypePath place) {
        String name = printer.getSimpleName().toString();
        return printer.getModifiers().contains(Modifier.PRIVATE)
                ? place.unrepresentable(type, "its " + name + " with @JsonValue is private", "make it public")
                : new ValueType.TextValue(TypeNames.of(type), factory, name, ConstraintReader.read(annotated));
    }

    private Optional<ExecutableElement> printer(TypeElement type) {
        return value(type).or(() -> isPlain(type) ? ownToString(type) : Optional.empty());
    }

    private Optional<String> creator(TypeElement type) {
        return marked(type).or(() -> isPlain(type) ? factory(type) : Optional.empty());
    }

    /** Returns whether a class has no properties, so that its string is its only visible state. */
    private static boolean isPlain(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && BeanMembers.of(type, List.of()).values().stream()
                        .noneMatch(member -> member.reader().isPresent()
                                || !member.setters().isEmpty()
                                || member.writableField().isPresent());
    }

    /** Returns the creator with {@code @JsonCreator} that takes one string as a whole; a constructor has the empty name. */
    private Optional<String> marked(TypeElement type) {
        List<ExecutableElement> candidates = new ArrayList<>(constructors.of(type));
        candidates.addAll(ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(TextReader::isStatic)
                .toList());
        return candidates.stream()
                .filter(candidate -> takesText(candidate) && creators.takesWhole(candidate, type))
                .map(creator -> creator.getKind() == ElementKind.CONSTRUCTOR
                        ? ""
                        : creator.getSimpleName().toString())
                .findFirst();
    }

    private Optional<String> factory(TypeElement type) {
        List<ExecutableElement> candidates = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> isStatic(method)
                        && method.getModifiers().contains(Modifier.PUBLIC)
                        && takesText(method)
                        && mirrors.types()
                                .isSameType(
                                        mirrors.types().erasure(method.getReturnType()),
                                        mirrors.types().erasure(type.asType())))
                .toList();
        return FACTORIES.stream()
                .filter(name -> candidates.stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals(name)))
                .findFirst();
    }

    private boolean takesText(ExecutableElement creator) {
        if (creator.getParameters().size() != 1 || !mirrors.throwsOnlyExceptions(creator)) {
            return false;
        }
        String parameter = Mirrors.nameOf(creator.getParameters().get(0).asType());
        return parameter.equals("java.lang.String") || parameter.equals("java.lang.CharSequence");
    }

    private Optional<ExecutableElement> value(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Annotated.of(method)
                                .find(Jackson.VALUE)
                                .filter(value -> value.flag("value"))
                                .isPresent()
                        && method.getParameters().isEmpty()
                        && mirrors.throwsNothingChecked(method)
                        && Mirrors.nameOf(method.getReturnType()).equals("java.lang.String"))
                .findFirst();
    }

    private static Optional<ExecutableElement> ownToString(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("toString")
                        && method.getParameters().isEmpty())
                .findFirst();
    }

    private static boolean isStatic(Element member) {
        return member.getKind() == ElementKind.METHOD
                && member.getModifiers().contains(Modifier.STATIC)
                && !member.getModifiers().contains(Modifier.PRIVATE);
    }
}
