package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Literal;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumConstant;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.problem.Phrases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds defaults and examples against the type and constraints of what they stand for. */
final class LiteralCheck {

    /** What every email address has; decoders check more. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private LiteralCheck() {}

    /** Returns why a text is no value of a type; empty where it is one. */
    static Optional<String> complaint(String text, ValueType type) {
        Optional<Object> value = Literal.read(text, type);
        return value.isPresent() ? value.flatMap(read -> complaint(read, type)) : Optional.of(noValue(type));
    }

    /** Returns why a text is no default of a type; empty where it is one. */
    static Optional<String> defaultComplaint(String text, ValueType type) {
        return complaint(text, type)
                .or(() -> Literal.read(text, type)
                        .filter(value -> !Literal.isExpressible(value, type))
                        .map(value ->
                                "is no constant: objects, full maps, classes of collections, URLs and what classes of yours"
                                        + " make of texts have no defaults"));
    }

    private static String noValue(ValueType type) {
        ValueType wrapped = type instanceof OptionalValue optional ? optional.value() : type;
        return wrapped instanceof EnumValue constants
                ? "is none of "
                        + Phrases.list(constants.constants().stream()
                                .map(EnumConstant::name)
                                .toList())
                : "does not fit " + Phrases.simple(wrapped.java());
    }

    private static Optional<String> complaint(Object value, ValueType type) {
        if (type instanceof OptionalValue optional) {
            return complaint(value, optional.value());
        }
        if (type instanceof Scalar scalar) {
            return scalar(value, scalar.constraints());
        }
        if (type instanceof TextValue text) {
            return scalar(value, text.constraints());
        }
        if (type instanceof ListValue list && value instanceof List<?> elements) {
            return first(Stream.concat(
                    size(elements.size(), list.constraints()).stream(),
                    elements.stream().flatMap(element -> complaint(element, list.element()).stream())));
        }
        if (type instanceof MapValue map && value instanceof Map<?, ?> entries) {
            return first(Stream.concat(
                    size(entries.size(), map.constraints()).stream(),
                    entries.values().stream().flatMap(entry -> complaint(entry, map.value()).stream())));
        }
        return type instanceof ObjectValue object && value instanceof Map<?, ?> members
                ? first(object.properties().stream().flatMap(property -> member(members, property).stream()))
                : Optional.empty();
    }

    private static Optional<String> member(Map<?, ?> members, Property property) {
        Object member = members.get(property.name());
        return member == null ? Optional.empty() : complaint(member, property.type());
    }

    private static Optional<String> first(Stream<String> complaints) {
        return complaints.findFirst();
    }

    private static Optional<String> scalar(Object value, Constraints constraints) {
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()), constraints);
        }
        return value instanceof String text ? text(text, constraints) : Optional.empty();
    }

    private static Optional<String> number(BigDecimal value, Constraints constraints) {
        BigDecimal step = constraints.multipleOf();
        if (isBelow(value, constraints.minimum(), 0) || isBelow(value, constraints.exclusiveMinimum(), 1)) {
            return Optional.of("is too small");
        }
        if (isAbove(value, constraints.maximum(), 0) || isAbove(value, constraints.exclusiveMaximum(), -1)) {
            return Optional.of("is too large");
        }
        return step != null && step.signum() > 0 && value.remainder(step).signum() != 0
                ? Optional.of("is no multiple of " + step)
                : Optional.empty();
    }

    private static boolean isBelow(BigDecimal value, @Nullable BigDecimal bound, int least) {
        return bound != null && value.compareTo(bound) < least;
    }

    private static boolean isAbove(BigDecimal value, @Nullable BigDecimal bound, int most) {
        return bound != null && value.compareTo(bound) > most;
    }

    private static Optional<String> text(String value, Constraints constraints) {
        String pattern = constraints.pattern();
        if ("email".equals(constraints.format()) && !EMAIL.matcher(value).matches()) {
            return Optional.of("is not an email address");
        }
        return pattern != null && !Pattern.compile(pattern).matcher(value).find()
                ? Optional.of("does not match "
                        + constraints.origins().textOf(Part.PATTERN).orElse(pattern))
                : size(value.codePointCount(0, value.length()), constraints);
    }

    private static Optional<String> size(int size, Constraints constraints) {
        Integer least = constraints.minSize();
        Integer most = constraints.maxSize();
        if (least != null && size < least) {
            return Optional.of("has size " + size + ", less than " + least);
        }
        return most != null && size > most ? Optional.of("has size " + size + ", more than " + most) : Optional.empty();
    }
}
