package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolClasses.Obstacle;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.Mirrors;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the generated code of one class can call and name in another.
 *
 * @param elements the compiler's elements
 * @param from the class with the plans
 */
record Accessibility(Elements elements, TypeElement from) {

    /** Returns the reason why a tool cannot be called; empty if it can. */
    Optional<Obstacle> obstacle(ToolMethod tool, TypeElement owner) {
        String fromPackage = Mirrors.packageOf(from);
        Element method = tool.origin() instanceof ElementOrigin origin ? origin.element() : owner;
        if (isHidden(owner)) {
            return Optional.of(new Obstacle(
                    "package " + Mirrors.packageOf(owner) + " is not visible from " + elements.getModuleOf(from),
                    "export it, and require its module"));
        }
        if (!owner.getTypeParameters().isEmpty()) {
            return Optional.of(
                    new Obstacle("its class has type parameters", "depend on a tool of a concrete subclass"));
        }
        if (!Mirrors.isReachable(owner, fromPackage) || !Mirrors.isReachable(method, fromPackage)) {
            return Optional.of(new Obstacle(
                    "it is not public, and " + from.getSimpleName() + " is not in package " + Mirrors.packageOf(method),
                    "make it public"));
        }
        return tool.parameters().stream()
                .flatMap(parameter -> parameter.published().stream())
                .flatMap(property -> values(property.type()))
                .flatMap(value -> obstacle(value).stream())
                .findFirst();
    }

    /** Returns the reason why a decoder cannot create a value, regardless of the values inside it. */
    private Optional<Obstacle> obstacle(ValueType value) {
        TypeElement type = elementOf(value.java());
        if (type == null) {
            return Optional.empty();
        }
        if (!canName(type)) {
            return Optional.of(new Obstacle(
                    "it takes " + type.getSimpleName() + ", which " + from.getSimpleName() + " cannot name",
                    "make that type public, and export its package"));
        }
        return canMake(value, type)
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "it takes " + type.getSimpleName() + ", which " + from.getSimpleName() + " cannot make",
                        "make its constructor or factory method public"));
    }

    /** Returns whether code in this package can create and read a value. Code in the package of the other class may have more access. */
    boolean canRemake(ValueType type) {
        return values(type).allMatch(value -> {
            TypeElement element = elementOf(value.java());
            return element == null || (canName(element) && canMake(value, element) && canPrint(value, element));
        });
    }

    private boolean canName(TypeElement type) {
        return !isHidden(type) && Mirrors.isReachable(type, Mirrors.packageOf(from));
    }

    /** Returns whether the code can use a member of a class that it can name, even if a superclass declares the member. */
    private boolean canUse(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && Mirrors.packageOf(member).equals(Mirrors.packageOf(from)));
    }

    private @Nullable TypeElement elementOf(TypeName name) {
        TypeName raw = name instanceof ParameterizedTypeName generic ? generic.rawType() : name;
        return raw instanceof ClassName type ? elements.getTypeElement(type.canonicalName()) : null;
    }

    /** Returns whether the code can call the constructor or factory of a value. Setters and fields are public. */
    private boolean canMake(ValueType value, TypeElement type) {
        if (value instanceof ObjectValue object) {
            return canMake(object, type);
        }
        if (value instanceof TextValue text) {
            return text.factory().isEmpty() ? canConstruct(type, 1) : canCall(type, text.factory());
        }
        boolean isFilled = (value instanceof ListValue list && list.kind().isConcrete())
                || (value instanceof MapValue map && map.concrete());
        return !isFilled || canConstruct(type, 0);
    }

    private boolean canMake(ObjectValue object, TypeElement type) {
        if (object.creation() instanceof Creation.Factory factory) {
            return canCall(type, factory.method());
        }
        if (object.creation() instanceof Creation.Builder builder) {
            return builder.start().isEmpty() || canCall(type, builder.start());
        }
        if (object.creation() instanceof Creation.None) {
            return true; // no code can create it, which is reported separately
        }
        return canConstruct(type, (int) object.properties().stream()
                .filter(property -> property.access().isCreatorArgument())
                .count());
    }

    private boolean canPrint(ValueType value, TypeElement type) {
        return !(value instanceof TextValue text) || canCall(type, text.printer());
    }

    private boolean canConstruct(TypeElement type, int parameters) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().size() == parameters && canUse(constructor));
    }

    private boolean canCall(TypeElement type, String method) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .anyMatch(member -> member.getSimpleName().contentEquals(method) && canUse(member));
    }

    private boolean isHidden(TypeElement type) {
        return elements.getTypeElement(elements.getModuleOf(from), type.getQualifiedName()) == null;
    }

    /** Returns a type and all types inside it. */
    private static Stream<ValueType> values(ValueType type) {
        return Stream.concat(Stream.of(type), type.children().stream().flatMap(Accessibility::values));
    }
}
