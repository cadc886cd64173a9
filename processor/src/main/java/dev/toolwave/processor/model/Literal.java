package dev.toolwave.processor.model;

import dev.toolwave.processor.model.ValueType.EnumConstant;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Open;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads defaults and examples, which authors write as JSON or as unquoted strings. Returns trees of {@code Map}, {@code List},
 * {@code String}, {@code BigInteger}, {@code BigDecimal} and {@code Boolean}.
 */
public final class Literal {

    /** The grammar of RFC 8259, section 6, with a limit on the length of the exponent. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    /** A number as a map key. It may begin with zeros. The first group is the integer part. */
    private static final Pattern KEY = Pattern.compile("(-?[0-9]+)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    /** The default limit of decoders on the length of a number and on the digits of an integer. */
    private static final int LONGEST_NUMBER = 100;

    private Literal() {}

    /** Returns the value; empty if the string is not a value of this type. */
    public static Optional<Object> read(String text, ValueType type) {
        if (type instanceof OptionalValue optional) {
            return read(text, optional.value());
        }
        Optional<Object> json = JsonReader.read(text);
        if (type instanceof Open) {
            return json.or(() -> Optional.of(text));
        }
        if (isText(type) && json.filter(String.class::isInstance).isEmpty()) {
            return fit(text, type);
        }
        return json.flatMap(value -> fit(value, type));
    }

    static Optional<BigDecimal> number(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text)).filter(Literal::isNearThePoint)
                : Optional.empty();
    }

    /** Returns whether the first digit is at most 999 places from the decimal point. Decoders reject all other numbers. */
    private static boolean isNearThePoint(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale() - 1) <= 999;
    }

    private static boolean isText(ValueType type) {
        if (!(type instanceof Scalar scalar)) {
            return type instanceof EnumValue || type instanceof TextValue;
        }
        return switch (scalar.kind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> false;
            default -> true;
        };
    }

    private static boolean isInteger(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> true;
            default -> false;
        };
    }

    private static Optional<Object> fit(Object value, ValueType type) {
        if (type instanceof Scalar scalar) {
            return value instanceof String text
                    ? Optional.<Object>of(text).filter(any -> TextForms.fits(text, scalar.kind()))
                    : value instanceof BigDecimal number
                            ? number(number, scalar.kind())
                            : Optional.of(value)
                                    .filter(truth -> truth instanceof Boolean && scalar.kind() == ScalarKind.BOOLEAN);
        }
        if (type instanceof TextValue made) {
            return value instanceof String text && TextForms.fits(text, made.java())
                    ? Optional.of(text)
                    : Optional.empty();
        }
        if (type instanceof EnumValue constants) {
            return value instanceof String text ? constant(constants, text).map(EnumConstant::name) : Optional.empty();
        }
        if (type instanceof ListValue list && value instanceof List<?> elements) {
            return list(elements, list.element());
        }
        if (type instanceof MapValue map && value instanceof Map<?, ?> entries) {
            return map(entries, map);
        }
        if (type instanceof Open) {
            return Optional.of(value);
        }
        if (value instanceof Map<?, ?> members) {
            if (type instanceof ObjectValue object) {
                return object(members, object);
            }
            if (type instanceof UnionValue union) {
                return union(members, union);
            }
            if (type instanceof Reference) {
                return Optional.of(value); // the type that it refers to is not available here
            }
        }
        return type instanceof OptionalValue optional ? fit(value, optional.value()) : Optional.empty();
    }

    /** Returns the constant with this JSON name, else this Java name, else the only one that matches if case is ignored. */
    public static Optional<EnumConstant> constant(EnumValue type, String name) {
        Optional<EnumConstant> exact = type.constants().stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .or(() -> type.constants().stream()
                        .filter(constant -> constant.javaName().equals(name))
                        .findFirst());
        List<EnumConstant> near = type.constants().stream()
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .toList();
        return exact.isEmpty() && near.size() == 1 ? Optional.of(near.get(0)) : exact;
    }

    private static Optional<Object> list(List<?> elements, ValueType type) {
        List<Object> fitted = new ArrayList<>();
        elements.forEach(element -> fit(element, type).ifPresent(fitted::add));
        return fitted.size() == elements.size() ? Optional.of(fitted) : Optional.empty();
    }

    private static Optional<Object> map(Map<?, ?> entries, MapValue type) {
        Map<String, Object> fitted = new LinkedHashMap<>();
        entries.forEach((text, value) -> key((String) text, type.key())
                .ifPresent(key -> fit(value, type.value()).ifPresent(fit -> fitted.put(key, fit))));
        return fitted.size() == entries.size() ? Optional.of(fitted) : Optional.empty();
    }

    /** Returns a map key in its JSON form; empty if the string is not a key of this type. */
    private static Optional<String> key(String text, ValueType type) {
        if (type instanceof Scalar scalar && !isText(type)) {
            Matcher form = KEY.matcher(text);
            boolean spelled = form.matches() && (!isInteger(scalar.kind()) || form.end(1) == text.length());
            return Optional.of(text)
                    .filter(key -> spelled
                            && number(new BigDecimal(key), scalar.kind()).isPresent());
        }
        return fit(text, type).map(String.class::cast);
    }

    private static Optional<Object> object(Map<?, ?> members, ObjectValue type) {
        Map<String, Object> fitted = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            Object member = members.get(property.name());
            Optional<Object> value = member == null ? Optional.empty() : fit(member, property.type());
            if (value.isEmpty() && !(member == null && property.mayBeAbsent())) {
                return Optional.empty();
            }
            value.ifPresent(fit -> fitted.put(property.name(), fit));
        }
        return fitted.size() == members.size() ? Optional.of(fitted) : Optional.empty();
    }

    private static Optional<Object> union(Map<?, ?> members, UnionValue type) {
        Map<Object, Object> others = new LinkedHashMap<>(members);
        Object tag = others.remove(type.discriminator());
        return type.variants().stream()
                .filter(variant -> variant.tag().equals(tag))
                .findFirst()
                .flatMap(variant -> fit(others, variant.type()))
                .map(fit -> {
                    Map<Object, Object> tagged = new LinkedHashMap<>();
                    tagged.put(type.discriminator(), tag);
                    tagged.putAll((Map<?, ?>) fit);
                    return tagged;
                });
    }

    /**
     * Returns whether a generated class can contain a value as an expression. Objects, nonempty maps, URLs and values of an
     * author's string factory cannot, because the code that creates them may fail.
     */
    public static boolean isExpressible(Object value, ValueType type) {
        if (type instanceof OptionalValue optional) {
            return isExpressible(value, optional.value());
        }
        if (type instanceof ListValue list && value instanceof List<?> elements) {
            return !list.kind().isConcrete()
                    && elements.stream().allMatch(element -> isExpressible(element, list.element()));
        }
        if (value instanceof Map<?, ?> members) {
            return type instanceof MapValue map && !map.concrete() && members.isEmpty();
        }
        if (type instanceof TextValue text) {
            return TextForms.isKnown(text.java());
        }
        return !(type instanceof Open) && !(type instanceof Scalar scalar && scalar.kind() == ScalarKind.URL);
    }

    private static Optional<Object> number(BigDecimal value, ScalarKind kind) {
        return switch (kind) {
            case BYTE -> integer(value, 7);
            case SHORT -> integer(value, 15);
            case INT -> integer(value, 31);
            case LONG -> integer(value, 63);
            case BIG_INTEGER -> integer(value, Integer.MAX_VALUE);
            case FLOAT -> Optional.<Object>of(value).filter(number -> Float.isFinite(value.floatValue()));
            case DOUBLE -> Optional.<Object>of(value).filter(number -> Double.isFinite(value.doubleValue()));
            case BIG_DECIMAL -> Optional.of(value);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> integer(BigDecimal value, int bits) {
        if (value.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        if (value.precision() - (long) value.scale() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        BigInteger integer = value.toBigIntegerExact();
        return integer.bitLength() <= bits ? Optional.of(integer) : Optional.empty();
    }
}
