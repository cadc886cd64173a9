package dev.toolwave.processor.read.annotation;

import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of Bean Validation by name. Of two constraints of the same kind, the tighter one counts. Constraints that
 * cannot be enforced are recorded, so that the checks can report them.
 */
public final class ConstraintReader {

    private static final List<String> PACKAGES =
            List.of("jakarta.validation.constraints.", "javax.validation.constraints.");

    /** A number of digits that exceeds the limit of decoders, so that a bound would have no effect. */
    private static final int MANY_DIGITS = 100;

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

    /** The annotation that is being read, such as {@code @Min}. */
    private String name = "";

    private ConstraintReader() {}

    /** Reads the constraints of a value from its annotations. */
    public static Constraints read(Annotated annotated) {
        ConstraintReader reader = new ConstraintReader();
        for (WrittenAnnotation constraint : in(annotated.annotations())) {
            reader.add(constraint);
            if (annotated.isNullable() && constraint.simpleName().equals("NotNull")) {
                reader.unsupported(
                        "@NotNull and @Nullable contradict each other",
                        "remove @Nullable if a value is required, or else @NotNull",
                        constraint.origin());
            }
        }
        return reader.constraints();
    }

    /** Returns the annotations that are constraints of the default group, including those in containers and in composed constraints. */
    public static List<WrittenAnnotation> in(List<WrittenAnnotation> annotations) {
        List<WrittenAnnotation> constraints = new ArrayList<>();
        annotations.forEach(annotation -> collect(annotation, constraints));
        return constraints;
    }

    private static void collect(WrittenAnnotation annotation, List<WrittenAnnotation> constraints) {
        boolean isStandard = PACKAGES.stream().anyMatch(annotation.name()::startsWith);
        if (isStandard && annotation.name().endsWith(".List")) {
            annotation.annotations("value").forEach(one -> collect(one, constraints));
        } else if (!isInDefaultGroup(annotation)) {
            return; // only applies if an application validates this group
        } else if (isStandard) {
            constraints.add(annotation);
        } else if (isConstraint(annotation)) {
            List<WrittenAnnotation> parts = parts(annotation);
            if (parts.isEmpty()) {
                constraints.add(annotation);
            } else {
                parts.forEach(part -> collect(part, constraints));
            }
        }
    }

    private static boolean isInDefaultGroup(WrittenAnnotation constraint) {
        List<TypeMirror> groups = constraint.types("groups");
        return groups.isEmpty()
                || groups.stream().map(Mirrors::nameOf).anyMatch(name -> name.endsWith(".validation.groups.Default"));
    }

    private static boolean isConstraint(WrittenAnnotation annotation) {
        return metaAnnotations(annotation).anyMatch(meta -> meta.name().endsWith(".validation.Constraint"));
    }

    private static Stream<WrittenAnnotation> metaAnnotations(WrittenAnnotation annotation) {
        return annotation.mirror() == null
                ? Stream.empty()
                : annotation.mirror().getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .map(meta -> new WrittenAnnotation(annotation.element(), meta));
    }

    /** Returns the constraints that a composed one consists of; empty if it does more than that. */
    private static List<WrittenAnnotation> parts(WrittenAnnotation composed) {
        boolean hasValidator = metaAnnotations(composed)
                .anyMatch(meta -> meta.name().endsWith(".validation.Constraint")
                        && !meta.types("validatedBy").isEmpty());
        boolean overrides = composed.mirror() != null
                && composed.mirror().getAnnotationType().asElement().getEnclosedElements().stream()
                        .flatMap(member -> member.getAnnotationMirrors().stream())
                        .anyMatch(
                                meta -> meta.getAnnotationType().toString().contains(".validation.OverridesAttribute"));
        return hasValidator || overrides
                ? List.of()
                : in(metaAnnotations(composed)
                        .filter(meta -> !meta.name().endsWith(".validation.Constraint"))
                        .toList());
    }

    private void add(WrittenAnnotation constraint) {
        if (PACKAGES.stream().noneMatch(constraint.name()::startsWith)) {
            unsupported(constraint);
            return;
        }
        name = "@" + constraint.simpleName();
        switch (constraint.simpleName()) {
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
                note(Part.FORMAT, constraint.origin());
            }
            case "NotNull" -> {
                // a required value is never null
            }
            default -> unsupported(constraint);
        }
    }

    private void unsupported(WrittenAnnotation constraint) {
        String name = "@" + constraint.simpleName();
        unsupported(name + " is not enforced", "remove " + name + ", and check it in the tool", constraint.origin());
    }

    private void unsupported(String reason, String remedy, Origin origin) {
        if (written.putIfAbsent(Part.UNSUPPORTED, new Located<>(reason, origin)) == null) {
            written.put(Part.REMEDY, new Located<>(remedy, origin));
        }
    }

    private void minSize(long min, Origin origin) {
        if (min != 0 && (minSize == null || min > minSize)) {
            minSize = (int) min;
            note(Part.MIN_SIZE, origin);
        }
    }

    private void maxSize(long max, Origin origin) {
        if (max < Integer.MAX_VALUE && (maxSize == null || max < maxSize)) {
            maxSize = (int) max;
            note(Part.MAX_SIZE, origin);
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
        note(inclusive ? Part.MINIMUM : Part.EXCLUSIVE_MINIMUM, bound.origin());
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
        note(inclusive ? Part.MAXIMUM : Part.EXCLUSIVE_MAXIMUM, bound.origin());
    }

    /** Limits the digits before and after the decimal point. The bound is exclusive because that is shorter: 100 instead of 99.99. */
    private void digits(Located<Long> integer, Located<Long> fraction) {
        for (Located<Long> digits : List.of(integer, fraction)) {
            if (digits.value() < 0) {
                unsupported("a number of digits cannot be negative", "use 0 or more", digits.origin());
                return;
            }
        }
        if (integer.value() <= MANY_DIGITS) {
            BigDecimal bound = BigDecimal.TEN.pow(integer.value().intValue());
            minimum(new Located<>(bound.negate(), integer.origin()), false);
            maximum(new Located<>(bound, integer.origin()), false);
        }
        if (fraction.value() <= MANY_DIGITS) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(fraction.value().intValue());
            if (multipleOf == null || multipleOf.compareTo(step) < 0) {
                multipleOf = step;
                note(Part.MULTIPLE_OF, fraction.origin());
            }
        }
    }

    private void note(Part part, Origin origin) {
        written.put(part, new Located<>(name, origin));
    }

    private void pattern(WrittenAnnotation constraint) {
        constraint.text("regexp").ifPresent(said -> {
            String regex = said.value();
            Set<String> flags = new LinkedHashSet<>(constraint.constants("flags"));
            String rest = regex.startsWith("(?i)") ? regex.substring("(?i)".length()) : regex;
            if (!rest.equals(regex)) {
                flags.add("CASE_INSENSITIVE");
            }
            // JSON Schema does not support flags. If the pattern requires one, it is kept and reported.
            String plain =
                    flags.isEmpty() ? rest : FlaggedPattern.plain(rest, flags).orElse("(?i)" + rest);
            pattern(whole(plain), said);
        });
    }

    /** Adds a pattern. If there are several, problems are reported at the last one. */
    private void pattern(String pattern, Located<String> said) {
        if (patterns.add(pattern)) {
            written.merge(
                    Part.PATTERN,
                    said,
                    (one, other) -> new Located<>(one.value() + " and " + other.value(), other.origin()));
        }
    }

    /** Returns an anchored pattern, because Bean Validation matches the whole string and JSON Schema searches in it. */
    private static String whole(String regex) {
        boolean anchored =
                regex.startsWith("^") && regex.endsWith("$") && !regex.endsWith("\\$") && regex.indexOf('|') < 0;
        return anchored ? regex : "^(?:" + regex + ")$";
    }

    private static Located<BigDecimal> integer(WrittenAnnotation constraint) {
        Located<Long> bound = constraint.number("value");
        return new Located<>(BigDecimal.valueOf(bound.value()), bound.origin());
    }

    private List<Located<BigDecimal>> decimal(WrittenAnnotation constraint) {
        Located<String> bound = constraint.textOrDefault("value");
        try {
            return List.of(new Located<>(new BigDecimal(bound.value()), bound.origin()));
        } catch (NumberFormatException malformed) {
            unsupported(
                    "'" + bound.value() + "' is not a number",
                    "write a number, such as " + name + "(\"0.5\")",
                    bound.origin());
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
