package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Reads classes that a text makes: by {@code valueOf}, {@code of} or {@code parse}, or what has {@code @JsonCreator}; and that
 * give the text back: by the method with {@code @JsonValue}, else by a {@code toString} of their own. A record is one only if
 * both annotations are there.
 */
final class TextReader implements TypeFamily {

    private static final List<String> FACTORIES = List.of("valueOf", "of", "parse");

    private final Mirrors mirrors;
    private final Constructors constructors;
    private final SourceInfo facts;

    TextReader(Mirrors mirrors, Constructors constructors, SourceInfo facts) {
        this.mirrors = mirrors;
        this.constructors = constructors;
        this.facts = facts;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        boolean record = element.getKind() == ElementKind.RECORD;
        Optional<String> factory = marked(element).or(() -> record ? Optional.empty() : factory(element));
        Optional<ExecutableElement> printer = value(element).or(() -> record ? Optional.empty() : ownToString(element));
        return factory.flatMap(maker -> printer.map(giver -> text(type, maker, giver, annotated, place)));
    }

    private ValueType text(
            DeclaredType type, String factory, ExecutableElement printer, Annotated annotated, TypePath place) {
        String giver = printer.getSimpleName().toString();
        return printer.getModifiers().contains(Modifier.PRIVATE)
                ? place.unrepresentable(type, "its " + giver + " with @JsonValue is private", "make it public")
                : new ValueType.TextValue(TypeNames.of(type), factory, giver, ConstraintReader.read(annotated));
    }

    /** Returns what has {@code @JsonCreator} and takes one text as a whole; a constructor has the empty name. */
    private Optional<String> marked(TypeElement type) {
        List<ExecutableElement> candidates = new ArrayList<>(constructors.of(type));
        candidates.addAll(ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(TextReader::isStatic)
                .toList());
        return candidates.stream()
                .filter(candidate -> takesText(candidate) && takesWhole(candidate, type))
                .map(creator -> creator.getKind() == ElementKind.CONSTRUCTOR
                        ? ""
                        : creator.getSimpleName().toString())
                .findFirst();
    }

    /** Returns whether a creator of one parameter takes the value as a whole rather than a property of an object. */
    private boolean takesWhole(ExecutableElement creator, TypeElement type) {
        VariableElement parameter = creator.getParameters().get(0);
        return switch (Annotated.of(creator)
                .find(Jackson.CREATOR)
                .map(annotation -> annotation.constant("mode").value())
                .orElse("")) {
            case "DELEGATING" -> true;
            case "DEFAULT" -> {
                String name = facts.parameterNames(creator)
                        .orElseGet(() -> Mirrors.parameterNames(creator))
                        .get(0);
                BeanMembers property = BeanMembers.of(type).get(name);
                yield !PropertyReader.isNamed(Annotated.of(parameter))
                        && (value(type).isPresent()
                                || property == null
                                || property.reader().isEmpty());
            }
            default -> false;
        };
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
                .filter(method -> Annotated.of(method).has(Jackson.VALUE)
                        && method.getParameters().isEmpty()
                        && mirrors.throwsNothingChecked(method)
                        && Mirrors.nameOf(method.getReturnType()).equals("java.lang.String"))
                .findFirst();
    }

    private static Optional<ExecutableElement> ownToString(TypeElement type) {
        return Mirrors.lineage(type).stream()
                .flatMap(at -> ElementFilter.methodsIn(at.getEnclosedElements()).stream())
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
