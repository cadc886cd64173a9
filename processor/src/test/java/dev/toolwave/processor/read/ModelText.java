package dev.toolwave.processor.read;

import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a model down, short and the same every time, so that tests can compare it with a text. */
final class ModelText {

    private ModelText() {}

    /** Writes a class: a line for itself, then one for each tool and for each parameter. */
    static String of(ToolClass type) {
        List<String> lines = new ArrayList<>();
        lines.add(type.type().canonicalName() + " -> " + type.toolset().simpleName()
                + (type.isPublic() ? " public" : ""));
        type.tools().forEach(tool -> lines.addAll(lines(tool)));
        if (!type.otherMethods().isEmpty()) {
            lines.add("others " + String.join(", ", type.otherMethods()));
        }
        if (!type.ineffective().isEmpty()) {
            lines.add("stray "
                    + String.join(
                            ", ",
                            type.ineffective().stream()
                                    .map(each -> each.member())
                                    .toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    static List<String> lines(ToolMethod tool) {
        List<String> lines = new ArrayList<>();
        String method = tool.method().equals(tool.name().value()) ? "" : " = " + tool.method();
        lines.add(join(
                tool.name().value() + method + ":",
                returned(tool.result()),
                quoted(tool.description()),
                traits(tool.traits()),
                tool.inheritedFrom().map(from -> "as in " + from.simpleName()).orElse(""),
                tool.callability() == ToolMethod.Callability.CALLABLE
                        ? ""
                        : tool.callability().name()));
        tool.parameters().forEach(parameter -> lines.add("  " + parameter(parameter)));
        tool.after().forEach(after -> lines.add("  after " + dependency(after)));
        return lines;
    }

    static String returned(ToolReturn result) {
        return join(
                result.kind() == ToolReturn.Kind.VALUE ? "" : result.kind().name(),
                result.optional() ? "optional" : "",
                result.nullable() ? "nullable" : "",
                result.kind() == ToolReturn.Kind.NOTHING ? "" : type(result.type()));
    }

    private static String traits(ToolTraits traits) {
        return join(
                traits.title().isEmpty() ? "" : "title " + quoted(traits.title()),
                traits.effect().value() == ToolTraits.Effect.UNSPECIFIED
                        ? ""
                        : traits.effect().value().name(),
                traits.idempotent() ? "idempotent" : "",
                traits.openWorld() ? "" : "closed world",
                traits.exposed() ? "" : "hidden",
                traits.timeout().value().isEmpty()
                        ? ""
                        : "timeout " + traits.timeout().value(),
                traits.maxConcurrency().value() == 0
                        ? ""
                        : "max " + traits.maxConcurrency().value(),
                traits.resources().isEmpty() ? "" : "resources " + values(traits.resources()),
                traits.abortsTurn() ? "aborts" : "",
                traits.retry().map(ModelText::retry).orElse(""),
                traits.deprecated() ? "deprecated" : "");
    }

    private static String retry(ToolTraits.Retry retry) {
        return join(
                "retry " + retry.maxAttempts().value() + " " + retry.delay().value() + ".."
                        + retry.maxDelay().value(),
                "on " + retry.on(),
                retry.abortOn().isEmpty() ? "" : "not on " + retry.abortOn());
    }

    private static String parameter(ToolParameter parameter) {
        if (parameter instanceof ToolParameter.Free free) {
            return property(free.property());
        }
        if (parameter instanceof ToolParameter.Dependent dependent) {
            return join(
                    dependent.javaName() + " <- " + dependency(dependent.dependency()),
                    dependent.shape().name(),
                    dependent.value().display(),
                    dependent
                            .property()
                            .map(property -> "or " + property(property))
                            .orElse(""),
                    dependent.contradictions().isEmpty() ? "" : "against " + values(dependent.contradictions()));
        }
        ToolParameter.Injected injected = (ToolParameter.Injected) parameter;
        return injected.javaName() + " injected" + (injected.markedDependent() ? " against @DependsOn" : "");
    }

    private static String dependency(Dependency dependency) {
        return join(
                values(dependency.upstreams()),
                dependency.in().map(in -> "in " + in.value().simpleName()).orElse(""),
                dependency.select().value().isEmpty()
                        ? ""
                        : "select " + dependency.select().value(),
                dependency.bind().isEmpty() ? "" : "bind " + values(dependency.bind()),
                dependency.overridable() ? "overridable" : "");
    }

    /** Writes a property; {@code ?} says that it may be absent by its type. */
    static String property(Property property) {
        String javaName = property.javaName().equals(property.name()) ? "" : "=" + property.javaName();
        String optional = property.presence() == Property.Presence.OPTIONAL ? "?" : "";
        return join(
                property.name() + javaName + optional + ":",
                type(property.type()),
                quoted(property.description()),
                property.defaultValue().map(text -> "default " + quoted(text)).orElse(""),
                property.examples().isEmpty() ? "" : "examples " + values(property.examples()));
    }

    /** Writes a type on one line. */
    static String type(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.kind() + constraints(scalar.constraints());
        }
        if (type instanceof ValueType.TextValue text) {
            return "text(" + ((com.palantir.javapoet.ClassName) text.java()).simpleName() + " "
                    + (text.factory().isEmpty() ? "new" : text.factory()) + "/" + text.printer() + ")"
                    + constraints(text.constraints());
        }
        if (type instanceof ValueType.EnumValue choice) {
            return choice.name()
                    + choice.constants().stream().map(ModelText::constant).collect(Collectors.joining("|", "<", ">"));
        }
        if (type instanceof ValueType.ListValue list) {
            return list.kind() + "[" + type(list.element()) + "]" + constraints(list.constraints());
        }
        if (type instanceof ValueType.MapValue map) {
            return (map.sorted() ? "SORTED_" : "") + (map.concrete() ? "CONCRETE_" : "")
                    + (map.kind() == ValueType.MapKind.WRITE_ONLY ? "WRITE_ONLY_" : "") + "MAP[" + type(map.key())
                    + ", " + type(map.value()) + "]" + constraints(map.constraints());
        }
        if (type instanceof ValueType.OptionalValue optional) {
            return "OPTIONAL[" + type(optional.value()) + "]";
        }
        if (type instanceof ValueType.ObjectValue object) {
            return object.name()
                    + quoted(object.description())
                    + creation(object.creation())
                    + object.properties().stream()
                            .map(property -> property(property) + access(property.access(), object.creation()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (type instanceof ValueType.UnionValue union) {
            return union.name() + quoted(union.description()) + " by " + union.discriminator()
                    + union.variants().stream()
                            .map(variant -> variant.tag() + ": " + type(variant.type()))
                            .collect(Collectors.joining(" | ", "(", ")"));
        }
        if (type instanceof ValueType.Reference reference) {
            return "^" + reference.name();
        }
        if (type instanceof ValueType.Unrepresentable no) {
            return "!" + no.path() + ": " + no.reason()
                    + no.remedy().map(remedy -> "; " + remedy).orElse("");
        }
        return type instanceof ValueType.Content ? "CONTENT" : "OPEN";
    }

    private static String constant(ValueType.EnumConstant constant) {
        String name = constant.name().equals(constant.javaName()) ? "" : constant.name() + "=";
        return name + constant.javaName() + quoted(constant.description());
    }

    private static String creation(ValueType.Creation creation) {
        if (creation instanceof ValueType.Creation.Factory factory) {
            return " by " + factory.method();
        }
        if (creation instanceof ValueType.Creation.None none) {
            return " never (" + none.reason() + ")";
        }
        return creation instanceof ValueType.Creation.Setters ? " by setters" : "";
    }

    private static String access(Property.Access access, ValueType.Creation creation) {
        String reader = access.reader() + (access.readerIsMethod() ? "()" : "");
        String writer = access.writer() + (access.writerIsMethod() ? "()" : "");
        return " " + (reader.isEmpty() ? "-" : reader)
                + (access.isCreatorArgument() || creation instanceof ValueType.Creation.None
                        ? ""
                        : "/" + (writer.isEmpty() ? "-" : writer));
    }

    private static String constraints(Constraints constraints) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(constraints.minimum()).ifPresent(value -> parts.add(">=" + value));
        Optional.ofNullable(constraints.exclusiveMinimum()).ifPresent(value -> parts.add(">" + value));
        Optional.ofNullable(constraints.maximum()).ifPresent(value -> parts.add("<=" + value));
        Optional.ofNullable(constraints.exclusiveMaximum()).ifPresent(value -> parts.add("<" + value));
        Optional.ofNullable(constraints.multipleOf()).ifPresent(value -> parts.add("*" + value));
        Optional.ofNullable(constraints.minSize()).ifPresent(value -> parts.add("size>=" + value));
        Optional.ofNullable(constraints.maxSize()).ifPresent(value -> parts.add("size<=" + value));
        Optional.ofNullable(constraints.pattern()).ifPresent(value -> parts.add("/" + value + "/"));
        Optional.ofNullable(constraints.format()).ifPresent(parts::add);
        return parts.isEmpty() ? "" : parts.toString();
    }

    private static String values(List<? extends Located<?>> values) {
        return values.stream().map(value -> value.value().toString()).collect(Collectors.joining(","));
    }

    private static String quoted(Located<String> text) {
        return "'" + text.value() + "'";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "'" + text + "'";
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
