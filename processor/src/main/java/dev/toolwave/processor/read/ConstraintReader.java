package dev.toolwave.processor.read;

import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jakarta Bean Validation's constraints, by name. Of two for the same thing the tighter counts. Constraints of groups are
 * left out, since they hold only in their group.
 */
final class ConstraintReader {

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

    private ConstraintReader() {}

    /** Reads what the annotations demand of a value. */
    static Constraints read(Annotated annotated) {
        ConstraintReader reader = new ConstraintReader();
        for (WrittenAnnotation constraint : in(annotated.annotations())) {
            reader.add(constraint);
        }
        return reader.constraints();
    }

    /** Returns the annotations that are constraints, also those in containers. */
    static List<WrittenAnnotation> in(List<WrittenAnnotation> annotations) {
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
                size(1, Integer.MAX_VALUE);
                patterns.add("\\S");
            }
            case "NotEmpty" -> size(1, Integer.MAX_VALUE);
            case "Size" ->
                size(
                        constraint.number("min").value().intValue(),
                        constraint.number("max").value().intValue());
            case "Min" -> minimum(BigDecimal.valueOf(constraint.number("value").value()), true);
            case "Max" -> maximum(BigDecimal.valueOf(constraint.number("value").value()), true);
            case "DecimalMin" -> decimal(constraint).forEach(bound -> minimum(bound, constraint.flag("inclusive")));
            case "DecimalMax" -> decimal(constraint).forEach(bound -> maximum(bound, constraint.flag("inclusive")));
            case "Positive" -> minimum(ZERO, false);
            case "PositiveOrZero" -> minimum(ZERO, true);
            case "Negative" -> maximum(ZERO, false);
            case "NegativeOrZero" -> maximum(ZERO, true);
            case "Digits" ->
                digits(
                        constraint.number("integer").value().intValue(),
                        constraint.number("fraction").value().intValue());
            case "Pattern" -> pattern(constraint);
            case "Email" -> format = "email";
            default -> {
                // NotNull says nothing new; the others have no counterpart in JSON Schema
            }
        }
    }

    private void size(int min, int max) {
        if (min > 0) {
            minSize = minSize == null ? min : Math.max(minSize, min);
        }
        if (max < Integer.MAX_VALUE) {
            maxSize = maxSize == null ? max : Math.min(maxSize, max);
        }
    }

    private void minimum(BigDecimal bound, boolean inclusive) {
        if (inclusive) {
            minimum = minimum == null ? bound : minimum.max(bound);
        } else {
            exclusiveMinimum = exclusiveMinimum == null ? bound : exclusiveMinimum.max(bound);
        }
    }

    private void maximum(BigDecimal bound, boolean inclusive) {
        if (inclusive) {
            maximum = maximum == null ? bound : maximum.min(bound);
        } else {
            exclusiveMaximum = exclusiveMaximum == null ? bound : exclusiveMaximum.min(bound);
        }
    }

    /** Limits the digits before and after the point: the bound is exclusive, so that it is short. */
    private void digits(int integer, int fraction) {
        BigDecimal bound = BigDecimal.TEN.pow(integer);
        minimum(bound.negate(), false);
        maximum(bound, false);
        BigDecimal step = BigDecimal.ONE.movePointLeft(fraction);
        multipleOf = multipleOf == null ? step : multipleOf.max(step);
    }

    private void pattern(WrittenAnnotation constraint) {
        constraint.text("regexp").map(Sourced::value).ifPresent(regex -> {
            Set<String> flags = new LinkedHashSet<>(constraint.constants("flags"));
            String rest = regex.startsWith("(?i)") ? regex.substring("(?i)".length()) : regex;
            if (!rest.equals(regex)) {
                flags.add("CASE_INSENSITIVE");
            }
            // What cannot be written without flags keeps one, which is reported: JSON Schema has none.
            patterns.add(whole(
                    flags.isEmpty() ? rest : FlaggedPattern.plain(rest, flags).orElse("(?i)" + rest)));
        });
    }

    /** Makes a search of a match: Bean Validation matches the whole text, JSON Schema searches in it. */
    private static String whole(String regex) {
        boolean anchored =
                regex.startsWith("^") && regex.endsWith("$") && !regex.endsWith("\\$") && regex.indexOf('|') < 0;
        return anchored ? regex : "^(?:" + regex + ")$";
    }

    /** Returns the bound of a decimal constraint, or nothing where it is no number; javac does not look into it. */
    private static List<BigDecimal> decimal(WrittenAnnotation constraint) {
        try {
            return List.of(new BigDecimal(constraint.textOrDefault("value").value()));
        } catch (NumberFormatException noNumber) {
            return List.of();
        }
    }

    private Constraints constraints() {
        return new Constraints(
                minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, minSize, maxSize, pattern(), format);
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
