package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a class is made of its properties: the constructor or static method with {@code @JsonCreator}, else the only
 * constructor, else the one without parameters.
 */
final class Creators {

    private final Constructors constructors;
    private final SourceInfo facts;

    Creators(Constructors constructors, SourceInfo facts) {
        this.constructors = constructors;
        this.facts = facts;
    }

    /**
     * A choice.
     *
     * @param creation how the class is made
     * @param creator the constructor or method whose parameters are the properties; null where there is none
     */
    record Choice(Creation creation, @Nullable ExecutableElement creator) {

        static Choice none(String reason) {
            return new Choice(new Creation.None(reason), null);
        }
    }

    Choice choose(TypeElement type) {
        List<ExecutableElement> marked = type.getEnclosedElements().stream()
                .filter(Creators::isMarked)
                .map(ExecutableElement.class::cast)
                .toList();
        if (marked.size() > 1) {
            return Choice.none("several members have @JsonCreator");
        }
        if (!marked.isEmpty()) {
            return of(marked.get(0));
        }
        List<ExecutableElement> reachable = constructors.of(type);
        if (reachable.size() == 1 && !reachable.get(0).getParameters().isEmpty()) {
            return of(reachable.get(0));
        }
        if (constructors.defaultOf(type).isPresent()) {
            return new Choice(new Creation.Setters(), null);
        }
        return Choice.none(
                reachable.isEmpty()
                        ? "it has no constructor that can be called"
                        : "it has several constructors and none has @JsonCreator");
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
            return isConstructor
                    ? new Choice(new Creation.Setters(), null)
                    : Choice.none("its @JsonCreator takes no properties");
        }
        boolean named = facts.parameterNames(creator).isPresent()
                || creator.getParameters().stream().map(Annotated::of).allMatch(PropertyReader::isNamed);
        if (!named) {
            return Choice.none("its class file does not have the parameters' names; compile it with -parameters");
        }
        Creation creation = isConstructor ? new Creation.Constructor() : new Creation.Factory(name);
        return new Choice(creation, creator);
    }

    /** Returns whether a member is marked as the one that takes the properties, rather than one text. */
    private static boolean isMarked(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        boolean candidate = member.getKind() == ElementKind.CONSTRUCTOR
                || (member.getKind() == ElementKind.METHOD && modifiers.contains(Modifier.STATIC));
        return candidate
                && Annotated.of(member)
                        .find(Jackson.CREATOR)
                        .map(creator -> creator.constant("mode").value())
                        .filter(mode -> !mode.equals("DISABLED") && !mode.equals("DELEGATING"))
                        .isPresent();
    }
}
