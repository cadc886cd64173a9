package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Literal;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumConstant;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks strings that an author writes as values: defaults, examples and constants. */
public final class LiteralCheck {

    /** The form of every email address. Decoders check more. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private LiteralCheck() {}

    /**
     * Why a string is not a value of a type.
     *
     * @param fact a clause that follows the value, such as {@code is above the maximum 20}
     * @param fix what to write instead
     */
    public record Misfit(String fact, String fix) {}

    /** Returns why a string is not a value of a type; empty if it is one. */
    static Optional<Misfit> misfit(String text, ValueType type) {
        Optional<Object> value = Literal.read(text, type);
        if (value.isEmpty()) {
            return Optional.of(new Misfit(mismatch(type), form(text, type)));
        }
        return violation(value.get(), type)
                .map(fact ->
                        new Misfit(fact, nearest(value.get(), unwrapped(type).constraints())));
    }

    /** Returns why a string cannot be a default or a constant of a type; empty if it can. */
    public static Optional<Misfit> constantMisfit(String text, ValueType type) {
        return misfit(text, type)
                .or(() -> Literal.read(text, type)
                        .filter(value -> !Literal.isExpressible(value, type))
                        .map(value -> new Misfit(
                                "cannot be a constant of type "
                                        + Phrases.simple(unwrapped(type).java()),
                                "make the parameter Optional, and use the value in the method if it is empty")));
    }

    /** Returns the bound that a number violates, if it is a value itself. */
    private static String nearest(Object value, Constraints constraints) {
        BigDecimal bound = value instanceof Number number
                        && constraints.minimum() != null
                        && new BigDecimal(number.toString()).compareTo(constraints.minimum()) < 0
                ? constraints.minimum()
                : constraints.maximum();
        return value instanceof Number && bound != null
                ? "\"" + bound.toPlainString() + "\", or another value that satisfies the constraints"
                : "a value that satisfies the constraints";
    }

    private static ValueType unwrapped(ValueType type) {
        return type instanceof OptionalValue optional ? optional.value() : type;
    }

    private static String mismatch(ValueType type) {
        return unwrapped(type) instanceof EnumValue constants
                ? "is not one of " + Phrases.list(names(constants))
                : "does not fit " + Phrases.simple(unwrapped(type).java());
    }

    private static List<String> names(EnumValue type) {
        return type.constants().stream().map(EnumConstant::name).toList();
    }

    /** Returns an example of a value of a type, as an author writes it. */
    private static String form(String text, ValueType declared) {
        ValueType type = unwrapped(declared);
        if (type instanceof EnumValue constants) {
            List<String> near = NameSuggester.closest(text, names(constants));
            return near.isEmpty() ? "one of these names" : "\"" + near.get(0) + "\"";
        }
        if (type instanceof ListValue) {
            return "a JSON array, such as \"[]\"";
        }
        if (type instanceof MapValue || type instanceof ObjectValue || type instanceof ValueType.UnionValue) {
            return "a JSON object" + required(type);
        }
        return type instanceof Scalar scalar ? example(scalar.kind()) : "a string that its factory method accepts";
    }

    private static String required(ValueType type) {
        return type instanceof ObjectValue object
                ? " with "
                        + Phrases.list(object.properties().stream()
                                .filter(property -> !property.mayBeAbsent())
                                .map(Property::name)
                                .toList())
                : ", such as \"{}\"";
    }

    private static String example(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "\"true\" or \"false\"";
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "an integer in its range, such as \"10\"";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "a number, such as \"1.5\"";
            case CHAR -> "a single character";
            case BYTES -> "base64, such as \"aGk=\"";
            case LOCAL_DATE -> "a date, such as \"2026-12-01\"";
            case LOCAL_TIME -> "a time, such as \"08:30:00\"";
            case LOCAL_DATE_TIME -> "a date and time, such as \"2026-12-01T08:30:00\"";
            case INSTANT, OFFSET_DATE_TIME -> "a date and time with offset, such as \"2026-12-01T08:30:00Z\"";
            case ZONED_DATE_TIME -> "a date and time with zone, such as \"2026-12-01T08:30:00+01:00[Europe/Paris]\"";
            case DURATION -> "an ISO 8601 duration, such as \"PT5M\"";
            case UUID -> "a UUID, such as \"123e4567-e89b-12d3-a456-426614174000\"";
            case URI, URL -> "an address, such as \"https://example.com/\"";
            default -> "a string";
        };
    }

    private static Optional<String> violation(Object value, ValueType type) {
        if (type instanceof OptionalValue optional) {
            return violation(value, optional.value());
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
                    elements.stream().flatMap(element -> violation(element, list.element()).stream())));
        }
        if (type instanceof MapValue map && value instanceof Map<?, ?> entries) {
            return first(Stream.concat(
                    size(entries.size(), map.constraints()).stream(),
                    entries.values().stream().flatMap(entry -> violation(entry, map.value()).stream())));
        }
        return type instanceof ObjectValue object && value instanceof Map<?, ?> members
                ? first(object.properties().stream().flatMap(property -> member(members, property).stream()))
                : Optional.empty();
    }

    private static Optional<String> member(Map<?, ?> members, Property property) {
        Object member = members.get(property.name());
        return member == null ? Optional.empty() : violation(member, property.type());
    }

    private static Optional<String> first(Stream<String> violations) {
        return violations.findFirst();
    }

    private static Optional<String> scalar(Object value, Constraints constraints) {
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()), constraints);
        }
        return value instanceof String text ? text(text, constraints) : Optional.empty();
    }

    private static Optional<String> number(BigDecimal value, Constraints constraints) {
        BigDecimal step = constraints.multipleOf();
        return violated(value, constraints.minimum(), -1, "is below the minimum ")
                .or(() -> violated(value, constraints.exclusiveMinimum(), 0, "is not above "))
                .or(() -> violated(value, constraints.maximum(), 1, "is above the maximum "))
                .or(() -> exceeds(value, constraints.exclusiveMaximum()))
                .or(() -> step != null
                                && step.signum() > 0
                                && value.remainder(step).signum() != 0
                        ? Optional.of("is not a multiple of " + step.toPlainString())
                        : Optional.empty());
    }

    /** Returns a fact if a value compares with a bound as given; 0 means less than or equal. */
    private static Optional<String> violated(BigDecimal value, @Nullable BigDecimal bound, int order, String words) {
        if (bound == null) {
            return Optional.empty();
        }
        int actual = value.compareTo(bound);
        boolean isViolated = order == 0 ? actual <= 0 : actual == order;
        return isViolated ? Optional.of(words + bound.toPlainString()) : Optional.empty();
    }

    private static Optional<String> exceeds(BigDecimal value, @Nullable BigDecimal bound) {
        return bound != null && value.compareTo(bound) >= 0
                ? Optional.of("is not below " + bound.toPlainString())
                : Optional.empty();
    }

    private static Optional<String> text(String value, Constraints constraints) {
        String pattern = constraints.pattern();
        if (pattern != null && !Pattern.compile(pattern).matcher(value).find()) {
            return Optional.of("does not match "
                    + constraints.origins().textOf(Part.PATTERN).orElse(pattern));
        }
        if ("email".equals(constraints.format()) && !EMAIL.matcher(value).matches()) {
            return Optional.of("is not an email address");
        }
        return size(value.codePointCount(0, value.length()), constraints);
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
