package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolClasses.Obstacle;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the generated code of one class can call and name of another.
 *
 * @param elements javac's elements
 * @param from the class with the plans
 */
record Reach(Elements elements, TypeElement from) {

    /** Returns why a tool cannot be called. */
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
                .flatMap(Reach::typeOf)
                .flatMap(Reach::classes)
                .distinct()
                .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name.canonicalName())))
                .filter(type -> isHidden(type) || !Mirrors.isReachable(type, fromPackage))
                .findFirst()
                .map(type -> new Obstacle(
                        "it takes " + type.getSimpleName() + ", which " + from.getSimpleName() + " cannot name",
                        "make that type public, and export its package"));
    }

    /** Returns whether a value can be made and looked into; what the other class can do says nothing in another package. */
    boolean canRemake(ValueType type) {
        return values(type).allMatch(value -> {
            TypeElement element = elementOf(value.java());
            return element == null
                    || (!isHidden(element)
                            && Mirrors.isReachable(element, Mirrors.packageOf(from))
                            && (!(value instanceof ObjectValue object) || canRemake(object, element)));
        });
    }

    private @Nullable TypeElement elementOf(TypeName name) {
        TypeName raw = name instanceof ParameterizedTypeName generic ? generic.rawType() : name;
        return raw instanceof ClassName type ? elements.getTypeElement(type.canonicalName()) : null;
    }

    private boolean canRemake(ObjectValue object, TypeElement type) {
        Set<String> members = new LinkedHashSet<>(Set.of("<init>"));
        if (object.creation() instanceof ValueType.Creation.Factory factory) {
            members.add(factory.method());
        }
        for (Property property : object.properties()) {
            members.add(property.access().reader());
            members.add(property.access().writer());
        }
        return elements.getAllMembers(type).stream()
                .filter(member ->
                        member.getKind() != ElementKind.CONSTRUCTOR || type.equals(member.getEnclosingElement()))
                .filter(member -> member.getKind() != ElementKind.FIELD || type.getKind() != ElementKind.RECORD)
                .filter(member -> members.contains(member.getSimpleName().toString()))
                .allMatch(member -> Mirrors.isReachable(member, Mirrors.packageOf(from)));
    }

    private boolean isHidden(TypeElement type) {
        return elements.getTypeElement(elements.getModuleOf(from), type.getQualifiedName()) == null;
    }

    private static Stream<ValueType> typeOf(ToolParameter parameter) {
        if (parameter instanceof ToolParameter.Free free) {
            return Stream.of(free.property().type());
        }
        return parameter instanceof ToolParameter.Dependent dependent
                ? dependent.property().stream().map(property -> property.type())
                : Stream.empty();
    }

    /** Returns the classes that a decoder names. */
    private static Stream<ClassName> classes(ValueType type) {
        return values(type).flatMap(value -> value.java() instanceof ClassName name ? Stream.of(name) : Stream.empty());
    }

    /** Returns a type and all that is in it. */
    private static Stream<ValueType> values(ValueType type) {
        Stream<ValueType> inside = Stream.empty();
        if (type instanceof ObjectValue object) {
            inside = object.properties().stream().map(property -> property.type());
        } else if (type instanceof UnionValue union) {
            inside = union.variants().stream().map(variant -> variant.type());
        } else if (type instanceof ListValue list) {
            inside = Stream.of(list.element());
        } else if (type instanceof MapValue map) {
            inside = Stream.of(map.key(), map.value());
        } else if (type instanceof OptionalValue optional) {
            inside = Stream.of(optional.value());
        }
        return Stream.concat(Stream.of(type), inside.flatMap(Reach::values));
    }
}
