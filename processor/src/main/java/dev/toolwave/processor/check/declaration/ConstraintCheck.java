package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
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
 * Finds constraints that contradict each other or do not fit their type.
 *
 * @param whole the element that has the constraints
 */
record ConstraintCheck(Constraints constraints, Origin whole) {

    /** Flags within a regular expression. */
    private static final Pattern FLAGS = Pattern.compile("(?<!\\\\)\\(\\?[a-zA-Z-]+[:)]");

    /**
     * A mistake in constraints.
     *
     * @param fact what is wrong
     * @param fix how to correct it
     * @param origin the position of the constraint
     */
    record Complaint(String fact, String fix, Origin origin) {}

    /** The constraints that a kind of value can have. */
    private enum Measure {
        NUMBER,
        TEXT,
        SIZE,
        NOTHING
    }

    /**
     * Returns the first mistake in the constraints of a type, not of the types inside it.
     *
     * @param whole the element that has the type
     */
    static Optional<Complaint> complaint(ValueType type, Origin whole) {
        ConstraintOrigins origins = type.constraints().origins();
        Optional<String> unsupported = origins.textOf(Part.UNSUPPORTED);
        if (unsupported.isPresent()) {
            String fix = origins.textOf(Part.REMEDY).orElse("remove the constraint");
            return unsupported.map(fact -> new Complaint(fact, fix, origins.originOf(Part.UNSUPPORTED, whole)));
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

    private Complaint at(Part part, String fact, String fix) {
        return new Complaint(fact, fix, constraints.origins().originOf(part, whole));
    }

    private Optional<Complaint> misplaced(Measure measure, String type) {
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
        boolean hasSize = measure == Measure.TEXT || measure == Measure.SIZE;
        return misplaced(ofNumber, measure == Measure.NUMBER, "a number", type, hasSize)
                .or(() -> misplaced(ofSize, hasSize, "a string, list or map", type, measure == Measure.NUMBER))
                .or(() -> misplaced(ofText, measure == Measure.TEXT, "a string", type, false));
    }

    private Optional<Complaint> misplaced(
            Stream<Optional<Part>> parts, boolean isFine, String needed, String type, boolean hasCounterpart) {
        return isFine
                ? Optional.empty()
                : parts.flatMap(Optional::stream).findFirst().map(part -> {
                    String name = annotation(part);
                    String fix = "remove " + name + (hasCounterpart ? counterpart(part) : "");
                    return at(part, name + " needs " + needed + ", not " + type, fix);
                });
    }

    /** Returns the annotation that the author wrote for a part, without its members. */
    private String annotation(Part part) {
        return constraints
                .origins()
                .textOf(part)
                .filter(annotation -> annotation.startsWith("@"))
                .map(annotation -> annotation.replaceFirst(" .*", ""))
                .orElse(
                        switch (part) {
                            case MINIMUM -> "@Min";
                            case EXCLUSIVE_MINIMUM -> "@DecimalMin";
                            case MAXIMUM -> "@Max";
                            case EXCLUSIVE_MAXIMUM -> "@DecimalMax";
                            case MULTIPLE_OF -> "@Digits";
                            case PATTERN -> "@Pattern";
                            case FORMAT -> "@Email";
                            default -> "@Size";
                        });
    }

    /** Returns the numeric constraint that corresponds to a size constraint, or the reverse. */
    private String counterpart(Part part) {
        String name = annotation(part);
        return switch (part) {
            case MINIMUM -> name.equals("@Min") ? ", or use @Size(min = " + constraints.minimum() + ")" : "";
            case MAXIMUM -> name.equals("@Max") ? ", or use @Size(max = " + constraints.maximum() + ")" : "";
            case MIN_SIZE -> name.equals("@Size") ? ", or use @Min(" + constraints.minSize() + ")" : "";
            case MAX_SIZE -> ", or use @Max(" + constraints.maxSize() + ")";
            default -> "";
        };
    }

    private static Optional<Part> present(Part part, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(part);
    }

    private Optional<Complaint> contradiction() {
        return emptyRange().or(this::badSizes).or(this::badPattern);
    }

    private Optional<Complaint> emptyRange() {
        BigDecimal step = constraints.multipleOf();
        if (step != null && step.signum() <= 0) {
            return Optional.of(
                    at(Part.MULTIPLE_OF, "multiple of " + step + ", which must be more than 0", "use more than 0"));
        }
        BigDecimal low = low();
        BigDecimal high = high();
        if (low == null || high == null) {
            return Optional.empty();
        }
        int order = low.compareTo(high);
        boolean excluded = isAt(low, constraints.exclusiveMinimum()) || isAt(high, constraints.exclusiveMaximum());
        if (order < 0 || (order == 0 && !excluded)) {
            return Optional.empty();
        }
        String fact = "no number is " + (isAt(low, constraints.exclusiveMinimum()) ? "more than " : "at least ") + low
                + " and " + (isAt(high, constraints.exclusiveMaximum()) ? "less than " : "at most ") + high;
        String fix = excluded
                ? "use a maximum above " + low + ", or a minimum below " + high
                : "use a maximum of at least " + low + ", or a minimum of at most " + high;
        return Optional.of(at(partOfHigh(high), fact, fix));
    }

    private static boolean isAt(BigDecimal number, @Nullable BigDecimal bound) {
        return bound != null && number.compareTo(bound) == 0;
    }

    private Optional<Complaint> badSizes() {
        Integer least = constraints.minSize();
        Integer most = constraints.maxSize();
        if (least != null && least < 0) {
            return Optional.of(at(Part.MIN_SIZE, "a size is never negative", "use 0 or more"));
        }
        if (most != null && most < 0) {
            return Optional.of(at(Part.MAX_SIZE, "a size is never negative", "use 0 or more"));
        }
        return least != null && most != null && least > most
                ? Optional.of(at(
                        Part.MAX_SIZE,
                        "no size is at least " + least + " and at most " + most,
                        "use a maximum of at least " + least + ", or a minimum of at most " + most))
                : Optional.empty();
    }

    private Optional<Complaint> badPattern() {
        String pattern = constraints.pattern();
        if (pattern == null) {
            return Optional.empty();
        }
        String said = "pattern '" + constraints.origins().textOf(Part.PATTERN).orElse(pattern) + "': ";
        if (FLAGS.matcher(pattern).find()) {
            return Optional.of(at(
                    Part.PATTERN,
                    said + "JSON Schema has no flags, and these cannot be expressed without flags",
                    "remove the flags, and write [Aa] if either case is allowed"));
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException malformed) {
            return Optional.of(at(
                    Part.PATTERN,
                    said + malformed.getDescription(),
                    "correct the regular expression; a backslash before ( [ { . * + ? takes it literally"));
        }
    }

    /** Returns the syntax of a pattern that Java accepts and ECMA-262, the dialect of JSON Schema, does not. */
    static Optional<String> javaSyntax(Constraints constraints) {
        String pattern = constraints.pattern();
        return pattern == null ? Optional.empty() : JavaOnlySyntax.in(pattern);
    }

    private Optional<Complaint> outOfRange(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> outOfRange(Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
            case SHORT -> outOfRange(Short.MIN_VALUE, Short.MAX_VALUE, "short");
            case INT -> outOfRange(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
            case LONG -> outOfRange(Long.MIN_VALUE, Long.MAX_VALUE, "long");
            default -> Optional.empty();
        };
    }

    private Optional<Complaint> outOfRange(long least, long most, String type) {
        BigDecimal low = low();
        BigDecimal high = high();
        String fix = "use a bound from " + least + " to " + most
                + (type.equals("long") ? ", or BigInteger" : ", or a larger type such as long");
        if (low != null && low.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.of(at(partOfLow(low), "no " + type + " is at least " + low, fix));
        }
        return high != null && high.compareTo(BigDecimal.valueOf(least)) < 0
                ? Optional.of(at(partOfHigh(high), "no " + type + " is at most " + high, fix))
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
