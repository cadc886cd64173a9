package dev.toolwave.processor.check;

import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Holds constraints against one another and against the type that they are on. */
final class ConstraintCheck {

    /** Flags within a regular expression. */
    private static final Pattern FLAGS = Pattern.compile("(?<!\\\\)\\(\\?[a-zA-Z-]+[:)]");

    private ConstraintCheck() {}

    /** What a kind of value can be held to. */
    private enum Measure {
        NUMBER,
        TEXT,
        SIZE,
        NOTHING
    }

    /** Returns what is wrong with the constraints of a type, not of what is in it. */
    static Optional<String> complaint(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            Measure measure = measure(scalar.kind());
            return first(
                    misplaced(scalar.constraints(), measure, Texts.simple(scalar.java())),
                    contradiction(scalar.constraints()),
                    outOfRange(scalar.constraints(), scalar.kind()));
        }
        if (type instanceof ValueType.TextValue text) {
            return first(
                    misplaced(text.constraints(), Measure.TEXT, Texts.simple(text.java())),
                    contradiction(text.constraints()));
        }
        if (type instanceof ValueType.ListValue list) {
            return first(misplaced(list.constraints(), Measure.SIZE, "a list"), contradiction(list.constraints()));
        }
        return type instanceof ValueType.MapValue map
                ? first(misplaced(map.constraints(), Measure.SIZE, "a map"), contradiction(map.constraints()))
                : Optional.empty();
    }

    private static Measure measure(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> Measure.NUMBER;
            case STRING -> Measure.TEXT;
            default -> Measure.NOTHING;
        };
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... complaints) {
        for (Optional<String> complaint : complaints) {
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> misplaced(Constraints constraints, Measure measure, String type) {
        boolean ofNumber = constraints.minimum() != null
                || constraints.exclusiveMinimum() != null
                || constraints.maximum() != null
                || constraints.exclusiveMaximum() != null
                || constraints.multipleOf() != null;
        boolean ofSize = constraints.minSize() != null || constraints.maxSize() != null;
        boolean ofText = constraints.pattern() != null || constraints.format() != null;
        if (ofNumber && measure != Measure.NUMBER) {
            return Optional.of("a bound for numbers has no meaning for " + type);
        }
        if (ofSize && measure != Measure.TEXT && measure != Measure.SIZE) {
            return Optional.of("a size has no meaning for " + type);
        }
        return ofText && measure != Measure.TEXT
                ? Optional.of("a pattern or format has no meaning for " + type)
                : Optional.empty();
    }

    private static Optional<String> contradiction(Constraints constraints) {
        return first(emptyRange(constraints), badSizes(constraints), badPattern(constraints.pattern()));
    }

    private static Optional<String> emptyRange(Constraints constraints) {
        BigDecimal step = constraints.multipleOf();
        if (step != null && step.signum() <= 0) {
            return Optional.of("multiple of " + step + ", which must be more than 0");
        }
        BigDecimal low = higher(constraints.minimum(), constraints.exclusiveMinimum());
        BigDecimal high = lower(constraints.maximum(), constraints.exclusiveMaximum());
        if (low == null || high == null) {
            return Optional.empty();
        }
        int order = low.compareTo(high);
        boolean excluded = isAt(low, constraints.exclusiveMinimum()) || isAt(high, constraints.exclusiveMaximum());
        if (order > 0) {
            return Optional.of("no number is at least " + low + " and at most " + high);
        }
        return order == 0 && excluded
                ? Optional.of("no number is at least " + low + " and at most " + high + ", bounds excluded")
                : Optional.empty();
    }

    private static boolean isAt(BigDecimal number, @Nullable BigDecimal bound) {
        return bound != null && number.compareTo(bound) == 0;
    }

    private static Optional<String> badSizes(Constraints constraints) {
        Integer least = constraints.minSize();
        Integer most = constraints.maxSize();
        if ((least != null && least < 0) || (most != null && most < 0)) {
            return Optional.of("a size is never negative");
        }
        return least != null && most != null && least > most
                ? Optional.of("no size is at least " + least + " and at most " + most)
                : Optional.empty();
    }

    private static Optional<String> badPattern(@Nullable String pattern) {
        if (pattern == null) {
            return Optional.empty();
        }
        if (FLAGS.matcher(pattern).find()) {
            return Optional.of("pattern '" + pattern
                    + "': JSON Schema has no flags, and these cannot be written without; write [Aa] for either case");
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException malformed) {
            return Optional.of("pattern '" + pattern + "': " + malformed.getDescription());
        }
    }

    private static Optional<String> outOfRange(Constraints constraints, ScalarKind kind) {
        return switch (kind) {
            case BYTE -> outOfRange(constraints, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
            case SHORT -> outOfRange(constraints, Short.MIN_VALUE, Short.MAX_VALUE, "short");
            case INT -> outOfRange(constraints, Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
            case LONG -> outOfRange(constraints, Long.MIN_VALUE, Long.MAX_VALUE, "long");
            default -> Optional.empty();
        };
    }

    private static Optional<String> outOfRange(Constraints constraints, long least, long most, String type) {
        BigDecimal low = higher(constraints.minimum(), constraints.exclusiveMinimum());
        BigDecimal high = lower(constraints.maximum(), constraints.exclusiveMaximum());
        if (low != null && low.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.of("no " + type + " is at least " + low);
        }
        return high != null && high.compareTo(BigDecimal.valueOf(least)) < 0
                ? Optional.of("no " + type + " is at most " + high)
                : Optional.empty();
    }

    private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? (one == null ? other : one) : one.max(other);
    }

    private static @Nullable BigDecimal lower(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? (one == null ? other : one) : one.min(other);
    }
}
