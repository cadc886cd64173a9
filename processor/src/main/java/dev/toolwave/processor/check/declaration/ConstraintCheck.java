package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.problem.Phrases;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds constraints against one another and against the type that they are on.
 *
 * @param whole what they are on
 */
record ConstraintCheck(Constraints constraints, Origin whole) {

    /** Flags within a regular expression. */
    private static final Pattern FLAGS = Pattern.compile("(?<!\\\\)\\(\\?[a-zA-Z-]+[:)]");

    /** What a kind of value can be held to. */
    private enum Measure {
        NUMBER,
        TEXT,
        SIZE,
        NOTHING
    }

    /**
     * Returns what is wrong with the constraints of a type, not of what is in it: the first complaint, where the constraint stands.
     *
     * @param whole what the type stands on
     */
    static Optional<Located<String>> complaint(ValueType type, Origin whole) {
        Optional<String> unsupported = type.constraints().origins().textOf(Part.UNSUPPORTED);
        if (unsupported.isPresent()) {
            return unsupported.map(
                    reason -> new Located<>(reason, type.constraints().origins().originOf(Part.UNSUPPORTED, whole)));
        }
        if (type.constraints().equals(Constraints.NONE)) {
            return Optional.empty();
        }
        ConstraintCheck check = new ConstraintCheck(type.constraints(), whole);
        if (type instanceof ValueType.Scalar scalar) {
            return check.misplaced(measure(scalar.kind()), Phrases.simple(scalar.java()))
                    .or(check::contradiction)
                    .or(() -> check.outOfRange(scalar.kind()));
        }
        if (type instanceof ValueType.TextValue text) {
            return check.misplaced(Measure.TEXT, Phrases.simple(text.java())).or(check::contradiction);
        }
        String name = type instanceof ValueType.ListValue ? "a list" : "a map";
        return check.misplaced(Measure.SIZE, name).or(check::contradiction);
    }

    private static Measure measure(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> Measure.NUMBER;
            case STRING -> Measure.TEXT;
            default -> Measure.NOTHING;
        };
    }

    private Located<String> at(Part part, String complaint) {
        return new Located<>(complaint, constraints.origins().originOf(part, whole));
    }

    private Optional<Located<String>> misplaced(Measure measure, String type) {
        Stream<Optional<Part>> ofNumber = Stream.of(
                present(Part.MINIMUM, constraints.minimum()),
                present(Part.EXCLUSIVE_MINIMUM, constraints.exclusiveMinimum()),
                present(Part.MAXIMUM, constraints.maximum()),
                present(Part.EXCLUSIVE_MAXIMUM, constraints.exclusiveMaximum()),
                present(Part.MULTIPLE_OF, constraints.multipleOf()));
        Stream<Optional<Part>> ofSize =
                Stream.of(present(Part.MIN_SIZE, constraints.minSize()), present(Part.MAX_SIZE, constraints.maxSize()));
        Stream<Optional<Part>> ofText =
                Stream.of(present(Part.PATTERN, constraints.pattern()), present(Part.FORMAT, constraints.format()));
        return misplaced(ofNumber, measure == Measure.NUMBER, "a bound for numbers has no meaning for " + type)
                .or(() -> misplaced(
                        ofSize,
                        measure == Measure.TEXT || measure == Measure.SIZE,
                        "a size has no meaning for " + type))
                .or(() -> misplaced(ofText, measure == Measure.TEXT, "a pattern or format has no meaning for " + type));
    }

    private Optional<Located<String>> misplaced(Stream<Optional<Part>> parts, boolean isFine, String complaint) {
        return isFine
                ? Optional.empty()
                : parts.flatMap(Optional::stream).findFirst().map(part -> at(part, complaint));
    }

    private static Optional<Part> present(Part part, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(part);
    }

    private Optional<Located<String>> contradiction() {
        return emptyRange().or(this::badSizes).or(this::badPattern);
    }

    private Optional<Located<String>> emptyRange() {
        BigDecimal step = constraints.multipleOf();
        if (step != null && step.signum() <= 0) {
            return Optional.of(at(Part.MULTIPLE_OF, "multiple of " + step + ", which must be more than 0"));
        }
        BigDecimal low = low();
        BigDecimal high = high();
        if (low == null || high == null) {
            return Optional.empty();
        }
        int order = low.compareTo(high);
        boolean excluded = isAt(low, constraints.exclusiveMinimum()) || isAt(high, constraints.exclusiveMaximum());
        if (order > 0) {
            return Optional.of(at(partOfHigh(high), "no number is at least " + low + " and at most " + high));
        }
        return order == 0 && excluded
                ? Optional.of(at(
                        partOfHigh(high),
                        "no number is at least " + low + " and at most " + high + ", bounds excluded"))
                : Optional.empty();
    }

    private static boolean isAt(BigDecimal number, @Nullable BigDecimal bound) {
        return bound != null && number.compareTo(bound) == 0;
    }

    private Optional<Located<String>> badSizes() {
        Integer least = constraints.minSize();
        Integer most = constraints.maxSize();
        if (least != null && least < 0) {
            return Optional.of(at(Part.MIN_SIZE, "a size is never negative"));
        }
        if (most != null && most < 0) {
            return Optional.of(at(Part.MAX_SIZE, "a size is never negative"));
        }
        return least != null && most != null && least > most
                ? Optional.of(at(Part.MAX_SIZE, "no size is at least " + least + " and at most " + most))
                : Optional.empty();
    }

    private Optional<Located<String>> badPattern() {
        String pattern = constraints.pattern();
        if (pattern == null) {
            return Optional.empty();
        }
        String said = "pattern '" + constraints.origins().textOf(Part.PATTERN).orElse(pattern) + "': ";
        if (FLAGS.matcher(pattern).find()) {
            return Optional.of(
                    at(
                            Part.PATTERN,
                            said
                                    + "JSON Schema has no flags, and these cannot be written without; write [Aa] for either case"));
        }
        Optional<String> javaOnly = JavaOnlySyntax.in(pattern);
        if (javaOnly.isPresent()) {
            return Optional.of(at(
                    Part.PATTERN, said + "'" + javaOnly.get() + "' is Java's syntax, which JSON Schema does not have"));
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException malformed) {
            return Optional.of(at(Part.PATTERN, said + malformed.getDescription()));
        }
    }

    private Optional<Located<String>> outOfRange(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> outOfRange(Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
            case SHORT -> outOfRange(Short.MIN_VALUE, Short.MAX_VALUE, "short");
            case INT -> outOfRange(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
            case LONG -> outOfRange(Long.MIN_VALUE, Long.MAX_VALUE, "long");
            default -> Optional.empty();
        };
    }

    private Optional<Located<String>> outOfRange(long least, long most, String type) {
        BigDecimal low = low();
        BigDecimal high = high();
        if (low != null && low.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.of(at(partOfLow(low), "no " + type + " is at least " + low));
        }
        return high != null && high.compareTo(BigDecimal.valueOf(least)) < 0
                ? Optional.of(at(partOfHigh(high), "no " + type + " is at most " + high))
                : Optional.empty();
    }

    private @Nullable BigDecimal low() {
        BigDecimal one = constraints.minimum();
        BigDecimal other = constraints.exclusiveMinimum();
        return one == null || other == null ? (one == null ? other : one) : one.max(other);
    }

    private @Nullable BigDecimal high() {
        BigDecimal one = constraints.maximum();
        BigDecimal other = constraints.exclusiveMaximum();
        return one == null || other == null ? (one == null ? other : one) : one.min(other);
    }

    private Part partOfLow(BigDecimal low) {
        return isAt(low, constraints.minimum()) ? Part.MINIMUM : Part.EXCLUSIVE_MINIMUM;
    }

    private Part partOfHigh(BigDecimal high) {
        return isAt(high, constraints.maximum()) ? Part.MAXIMUM : Part.EXCLUSIVE_MAXIMUM;
    }
}
