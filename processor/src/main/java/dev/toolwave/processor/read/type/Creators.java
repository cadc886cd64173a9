package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how objects of a class are created: by the constructor or static method with {@code @JsonCreator}, otherwise by the
 * only constructor, by the one without parameters, or by a builder, in this order. A builder that a Jackson annotation names has
 * precedence over all of them.
 */
final class Creators {

    private static final String CONSTRUCTOR_PROPERTIES = "java.beans.ConstructorProperties";

    private final Constructors constructors;
    private final Builders builders;
    private final SourceInfo facts;

    Creators(Constructors constructors, Builders builders, SourceInfo facts) {
        this.constructors = constructors;
        this.builders = builders;
        this.facts = facts;
    }

    /**
     * A choice.
     *
     * @param creation how objects are created
     * @param creator the constructor or method whose parameters are properties; null if there is none
     * @param names the names of its parameters in Java
     * @param builderMethods the methods of the builder, by the names of properties in Java; empty if there is no builder
     */
    record Choice(
            Creation creation,
            @Nullable ExecutableElement creator,
            List<String> names,
            Map<String, List<ExecutableElement>> builderMethods) {

        static Choice none(String reason) {
            return new Choice(new Creation.None(reason), null, List.of(), Map.of());
        }

        static Choice setters() {
            return new Choice(new Creation.Setters(), null, List.of(), Map.of());
        }

        static Choice of(Builders.Builder builder) {
            return new Choice(builder.creation(), null, List.of(), builder.setters());
        }

        /** Returns the name of a parameter of the creator according to {@code @ConstructorProperties}. */
        Optional<String> jsonName(Element parameter) {
            return creator == null || !creator.getParameters().contains(parameter)
                    ? Optional.empty()
                    : constructorProperties(creator).stream()
                            .skip(creator.getParameters().indexOf(parameter))
                            .findFirst();
        }
    }

    Choice choose(TypeElement type) {
        Optional<Builders.Builder> builder = builders.of(type);
        if (builder.isPresent() && Annotated.of(type).has(Jackson.DESERIALIZE)) {
            return Choice.of(builder.get());
        }
        Choice choice = chooseDirectly(type);
        return choice.creation() instanceof Creation.None
                ? builder.map(Choice::of).orElse(choice)
                : choice;
    }

    private Choice chooseDirectly(TypeElement type) {
        List<ExecutableElement> marked = type.getEnclosedElements().stream()
                .filter(Creators::isMarked)
                .map(ExecutableElement.class::cast)
                .toList();
        if (marked.size() > 1) {
            return Choice.none("several members have @JsonCreator");
        }
        if (!marked.isEmpty()) {
            return takesWhole(marked.get(0), type)
                    ? Choice.none("its @JsonCreator takes one value as a whole")
                    : of(marked.get(0));
        }
        if (type.getKind() == ElementKind.RECORD) {
            return canonical(type);
        }
        List<ExecutableElement> reachable = constructors.of(type);
        List<ExecutableElement> taking = reachable.stream()
                .filter(constructor -> !constructor.getParameters().isEmpty())
                .toList();
        boolean hasDefault = constructors.defaultOf(type).isPresent();
        if (taking.size() == 1 && (!hasDefault || !isSettable(type))) {
            return of(taking.get(0));
        }
        if (hasDefault) {
            return Choice.setters();
        }
        return Choice.none(
                reachable.isEmpty()
                        ? "it has no constructor that can be called"
                        : "it has several constructors and none has @JsonCreator");
    }

    private static boolean isSettable(TypeElement type) {
        return BeanMembers.of(type, List.of()).values().stream()
                .anyMatch(member ->
                        !member.setters().isEmpty() || member.writableField().isPresent());
    }

    private Choice canonical(TypeElement record) {
        List<String> names = record.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
        List<String> types = erasedTypes(record.getRecordComponents());
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> erasedTypes(constructor.getParameters()).equals(types))
                .findFirst()
                .map(constructor ->
                        new Choice(new Creation.Constructor(mayThrow(constructor)), constructor, names, Map.of()))
                .orElseGet(() -> Choice.none("its canonical constructor is not known"));
    }

    /**
     * Returns whether a constructor may throw. Implicit constructors do not throw, but they are only recognized in sources, not
     * in class files.
     */
    private boolean mayThrow(ExecutableElement constructor) {
        return constructors.mirrors().elements().getOrigin(constructor) != Elements.Origin.MANDATED;
    }

    private List<String> erasedTypes(List<? extends Element> declarations) {
        Types types = constructors.mirrors().types();
        return declarations.stream()
                .map(declaration ->
                        TypeNames.of(types.erasure(declaration.asType())).toString())
                .toList();
    }

    private Choice of(ExecutableElement creator) {
        String name = creator.getSimpleName().toString();
        if (!Mirrors.isReachable(creator, constructors.fromPackage())) {
            return Choice.none("its @JsonCreator cannot be called from this package");
        }
        if (!constructors.mirrors().throwsOnlyExceptions(creator)) {
            return Choice.none("its @JsonCreator throws what is no Exception");
        }
        boolean isConstructor = creator.getKind() == ElementKind.CONSTRUCTOR;
        if (creator.getParameters().isEmpty()) {
            return isConstructor ? Choice.setters() : Choice.none("its @JsonCreator takes no properties");
        }
        boolean isNamed = facts.parameterNames(creator).isPresent()
                || constructorProperties(creator).size()
                        == creator.getParameters().size()
                || creator.getParameters().stream().map(Annotated::of).allMatch(PropertyReader::isNamed);
        if (!isNamed) {
            return Choice.none("its class file does not have the parameters' names; compile it with -parameters");
        }
        Creation creation = isConstructor ? new Creation.Constructor(true) : new Creation.Factory(name);
        return new Choice(creation, creator, namesOf(creator), Map.of());
    }

    private List<String> namesOf(ExecutableElement creator) {
        return facts.parameterNames(creator).orElseGet(() -> Mirrors.parameterNames(creator));
    }

    private static List<String> constructorProperties(ExecutableElement creator) {
        return Annotated.of(creator)
                .find(CONSTRUCTOR_PROPERTIES)
                .map(names -> names.texts("value").stream().map(Located::value).toList())
                .orElse(List.of());
    }

    /** Returns whether a member is marked as the creator. */
    private static boolean isMarked(Element member) {
        boolean isCandidate = member.getKind() == ElementKind.CONSTRUCTOR
                || (member.getKind() == ElementKind.METHOD
                        && member.getModifiers().contains(Modifier.STATIC));
        Annotated annotated = Annotated.of(member);
        return isCandidate
                && (annotated.has(CONSTRUCTOR_PROPERTIES)
                        || annotated
                                .find(Jackson.CREATOR)
                                .filter(creator ->
                                        !creator.constant("mode").value().equals("DISABLED"))
                                .isPresent());
    }

    /** Returns whether a creator of one parameter takes the whole value rather than one property of an object. */
    boolean takesWhole(ExecutableElement creator, TypeElement type) {
        Optional<WrittenAnnotation> marked = Annotated.of(creator).find(Jackson.CREATOR);
        if (creator.getParameters().size() != 1 || marked.isEmpty()) {
            return false;
        }
        return switch (marked.get().constant("mode").value()) {
            case "DELEGATING" -> true;
            case "DEFAULT" -> {
                List<String> names = namesOf(creator);
                BeanMembers property = BeanMembers.of(type, names).get(names.get(0));
                yield !PropertyReader.isNamed(
                                Annotated.of(creator.getParameters().get(0)))
                        && (hasValue(type)
                                || property == null
                                || property.reader().isEmpty());
            }
            default -> false;
        };
    }

    private static boolean hasValue(TypeElement type) {
        return type.getEnclosedElements().stream()
                .anyMatch(member -> Annotated.of(member).has(Jackson.VALUE));
    }
}
