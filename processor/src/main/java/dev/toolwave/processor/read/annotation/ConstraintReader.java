package dev.toolwave.processor.read.annotation;

import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jakarta Bean Validation's constraints, by name. Of two for the same thing the tighter counts. Constraints of groups are
 * left out, since they hold only in their group.
 */
public final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal exclusiveMinimum;
    private @Nullable BigDecimal maximum;
    private @Nullable BigDecimal exclusiveMaximum;
    private @Nullable BigDecimal multipleOf;
    private @Nullable Integer minSize;
    private @Nullable Integer maxSize;
    private @Nullable String format;
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Map<Part, Located<String>> written = new EnumMap<>(Part.class);

    private ConstraintReader() {}

    /** Reads what the annotations demand of a value. */
    public static Constraints read(Annotated annotated) {
        ConstraintReader reader = new ConstraintReader();
        for (WrittenAnnotation constraint : in(annotated.annotations())) {
            reader.add(constraint);
        }
        return reader.constraints();
    }

    /** Returns the annotations that are constraints, also those in containers. */
    public static List<WrittenAnnotation> in(List<WrittenAnnotation> annotations) {
        List<WrittenAnnotation> constraints = new ArrayList<>();
        for (WrittenAnnotation annotation : annotations) {
            String name = annotation.name();
            if (!name.startsWith(PACKAGE)) {
                continue;
            }
            List<WrittenAnnotation> found =
                    name.endsWith(".List") ? annotation.annotations("value") : List.of(annotation);
            found.stream().filter(one -> one.types("groups").isEmpty()).forEach(constraints::add);
        }
        return constraints;
    }

    private void add(WrittenAnnotation constraint) {
        switch (constraint.name().substring(PACKAGE.length())) {
            case "NotBlank" -> {
                minSize(1, constraint.origin());
                pattern("\\S", new Located<>("@NotBlank", constraint.origin()));
            }
            case "NotEmpty" -> minSize(1, constraint.origin());
            case "Size" -> {
                minSize(
                        constraint.number("min").value(),
                        constraint.number("min").origin());
                maxSize(
                        constraint.number("max").value(),
                        constraint.number("max").origin());
            }
            case "Min" -> minimum(integer(constraint), true);
            case "Max" -> maximum(integer(constraint), true);
            case "DecimalMin" -> decimal(constraint).forEach(bound -> minimum(bound, constraint.flag("inclusive")));
            case "DecimalMax" -> decimal(constraint).forEach(bound -> maximum(bound, constraint.flag("inclusive")));
            case "Positive" -> minimum(new Located<>(ZERO, constraint.origin()), false);
            case "PositiveOrZero" -> minimum(new Located<>(ZERO, constraint.origin()), true);
            case "Negative" -> maximum(new Located<>(ZERO, constraint.origin()), false);
            case "NegativeOrZero" -> maximum(new Located<>(ZERO, constraint.origin()), true);
            case "Digits" -> digits(constraint.number("integer"), constraint.number("fraction"));
            case "Pattern" -> pattern(constraint);
            case "Email" -> {
                format = "email";
                note(Part.FORMAT, format, constraint.origin());
            }
            default -> {
                // NotNull says nothing new; the others have no counterpart in JSON Schema
            }
        }
    }

    private void minSize(long min, Origin origin) {
        if (min > 0 && (minSize == null || min > minSize)) {
            minSize = (int) min;
            note(Part.MIN_SIZE, min, origin);
        }
    }

    private void maxSize(long max, Origin origin) {
        if (max < Integer.MAX_VALUE && (maxSize == null || max < maxSize)) {
            maxSize = (int) max;
            note(Part.MAX_SIZE, max, origin);
        }
    }

    private void minimum(Located<BigDecimal> bound, boolean inclusive) {
        BigDecimal known = inclusive ? minimum : exclusiveMinimum;
        if (known != null && known.compareTo(bound.value()) >= 0) {
            return;
        }
        if (inclusive) {
            minimum = bound.value();
        } else {
            exclusiveMinimum = bound.value();
        }
        note(inclusive ? Part.MINIMUM : Part.EXCLUSIVE_MINIMUM, bound.value(), bound.origin());
    }

    private void maximum(Located<BigDecimal> bound, boolean inclusive) {
        BigDecimal known = inclusive ? maximum : exclusiveMaximum;
        if (known != null && known.compareTo(bound.value()) <= 0) {
            return;
        }
        if (inclusive) {
            maximum = bound.value();
        } else {
            exclusiveMaximum = bound.value();
        }
        note(inclusive ? Part.MAXIMUM : Part.EXCLUSIVE_MAXIMUM, bound.value(), bound.origin());
    }

    /** Limits the digits before and after the point: the bound is exclusive, so that it is short. */
    private void digits(Located<Long> integer, Located<Long> fraction) {
        BigDecimal bound = BigDecimal.TEN.pow(integer.value().intValue());
        minimum(new Located<>(bound.negate(), integer.origin()), false);
        maximum(new Located<>(bound, integer.origin()), false);
        BigDecimal step = BigDecimal.ONE.movePointLeft(fraction.value().intValue());
        if (multipleOf == null || multipleOf.compareTo(step) < 0) {
            multipleOf = step;
            note(Part.MULTIPLE_OF, step, fraction.origin());
        }
    }

    private void note(Part part, Object value, Origin origin) {
        written.put(part, new Located<>(value.toString(), origin));
    }

    private void pattern(WrittenAnnotation constraint) {
        constraint.text("regexp").ifPresent(said -> {
            String regex = said.value();
            Set<String> flags = new LinkedHashSet<>(constraint.constants("flags"));
            String rest = regex.startsWith("(?i)") ? regex.substring("(?i)".length()) : regex;
            if (!rest.equals(regex)) {
                flags.add("CASE_INSENSITIVE");
            }
            // What cannot be written without flags keeps one, which is reported: JSON Schema has none.
            String plain =
                    flags.isEmpty() ? rest : FlaggedPattern.plain(rest, flags).orElse("(?i)" + rest);
            pattern(whole(plain), said);
        });
    }

    /** Adds a pattern that is searched for; the last one stands for the place of all. */
    private void pattern(String pattern, Located<String> said) {
        if (patterns.add(pattern)) {
            written.merge(
                    Part.PATTERN,
                    said,
                    (one, other) -> new Located<>(one.value() + " and " + other.value(), other.origin()));
        }
    }

    /** Makes a search of a match: Bean Validation matches the whole text, JSON Schema searches in it. */
    private static String whole(String regex) {
        boolean anchored =
                regex.startsWith("^") && regex.endsWith("$") && !regex.endsWith("\\$") && regex.indexOf('|') < 0;
        return anchored ? regex : "^(?:" + regex + ")$";
    }

    private static Located<BigDecimal> integer(WrittenAnnotation constraint) {
        Located<Long> bound = constraint.number("value");
        return new Located<>(BigDecimal.valueOf(bound.value()), bound.origin());
    }

    /** Returns the bound of a decimal constraint, or nothing where it is no number; javac does not look into it. */
    private static List<Located<BigDecimal>> decimal(WrittenAnnotation constraint) {
        Located<String> bound = constraint.textOrDefault("value");
        try {
            return List.of(new Located<>(new BigDecimal(bound.value()), bound.origin()));
        } catch (NumberFormatException noNumber) {
            return List.of();
        }
    }

    private Constraints constraints() {
        return new Constraints(
                minimum,
                exclusiveMinimum,
                maximum,
                exclusiveMaximum,
                multipleOf,
                minSize,
                maxSize,
                pattern(),
                format,
                new ConstraintOrigins(written));
    }

    private @Nullable String pattern() {
        if (patterns.size() < 2) {
            return patterns.isEmpty() ? null : patterns.iterator().next();
        }
        StringBuilder all = new StringBuilder("^");
        for (String pattern : patterns) {
            all.append("(?=")
                    .append(pattern.startsWith("^") ? "" : "[\\s\\S]*")
                    .append(pattern)
                    .append(')');
        }
        return all.toString();
    }
}
