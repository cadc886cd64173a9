package dev.toolwave.processor.check.lint;

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
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Checks the schema of one tool against the limits of providers. If limits differ, the smallest applies, so that the tool works
 * with every target.
 */
final class TargetLint {

    private static final int DEEP = 5;
    private static final int TOO_DEEP = 10;
    private static final int MOST_PROPERTIES = 100;
    private static final int MOST_OPTIONAL = 8;
    private static final int LONGEST_DESCRIPTION = 1024;

    /** The largest integer up to which numbers are exact in JavaScript and in similar JSON readers. */
    private static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf((1L << 53) - 1);

    private final ToolPlan plan;
    private final String name;
    private final Problems problems;
    private final Set<String> inexact = new LinkedHashSet<>();
    private final Set<String> notStrict = new LinkedHashSet<>();
    private int deepest;
    private int properties;

    TargetLint(ToolPlan plan, Problems problems) {
        this.plan = plan;
        this.name = Phrases.name(plan.tool());
        this.problems = problems;
    }

    void check() {
        long optional = plan.signature().stream()
                .filter(parameter -> parameter.property().mayBeAbsent())
                .count();
        plan.signature().forEach(parameter -> walk(parameter.property(), parameter.name(), 1));
        if (deepest > TOO_DEEP) {
            add(ProblemId.TOO_DEEP_SCHEMA, name, deepest, TOO_DEEP);
        } else if (deepest > DEEP) {
            add(ProblemId.DEEP_SCHEMA, name, deepest, DEEP);
        }
        if (properties > MOST_PROPERTIES) {
            add(ProblemId.MANY_PROPERTIES, name, properties, MOST_PROPERTIES);
        }
        if (optional > MOST_OPTIONAL) {
            add(ProblemId.MANY_OPTIONAL, name, optional, MOST_OPTIONAL);
        }
        if (!notStrict.isEmpty()) {
            add(ProblemId.NOT_STRICT, name, Phrases.list(notStrict));
        }
        if (!inexact.isEmpty()) {
            add(ProblemId.INEXACT_INTEGER, name, Phrases.list(inexact));
        }
        int length = plan.tool().description().length();
        if (length > LONGEST_DESCRIPTION) {
            add(ProblemId.LONG_DESCRIPTION, name, length, LONGEST_DESCRIPTION);
        }
    }

    private void add(ProblemId id, Object... facts) {
        problems.add(id, plan.tool().origin(), facts);
    }

    private void walk(Property property, String path, int depth) {
        properties++;
        walk(property.type(), path, depth);
    }

    private void walk(ValueType type, String path, int depth) {
        deepest = Math.max(deepest, depth);
        if (type instanceof Scalar scalar) {
            checkInteger(scalar, path);
        } else if (type instanceof EnumValue constants) {
            checkConstants(constants, path);
        } else if (type instanceof OptionalValue optional) {
            walk(optional.value(), path, depth);
        } else if (type instanceof ListValue list) {
            walk(list.element(), path + "[]", depth + 1);
        } else if (type instanceof MapValue map) {
            notStrict.add(path + " (a map)");
            walk(map.value(), path + "{}", depth + 1);
        } else if (type instanceof ObjectValue object) {
            object.writable().forEach(property -> walk(property, path + "." + property.name(), depth + 1));
        } else if (type instanceof UnionValue union) {
            union.variants().forEach(variant -> walk(variant.type(), path + "(" + variant.tag() + ")", depth));
        } else if (type instanceof ValueType.Reference) {
            notStrict.add(path + " (recursive)");
        } else if (type instanceof ValueType.Open open && open.schema().isEmpty()) {
            notStrict.add(path + " (any value)");
        }
    }

    private void checkInteger(Scalar scalar, String path) {
        boolean isLarge = scalar.kind() == ScalarKind.LONG || scalar.kind() == ScalarKind.BIG_INTEGER;
        BigDecimal maximum = scalar.constraints().maximum();
        if (isLarge && (maximum == null || maximum.compareTo(LARGEST_EXACT) > 0)) {
            inexact.add(path);
        }
    }

    private void checkConstants(EnumValue type, String path) {
        Map<String, String> folded = new LinkedHashMap<>();
        List<String> names = type.constants().stream().map(EnumConstant::name).toList();
        for (String constant : names) {
            String other = folded.putIfAbsent(constant.toLowerCase(Locale.ROOT), constant);
            if (other != null && !other.equals(constant)) {
                add(ProblemId.CASE_ONLY, name, path, other, constant);
            }
        }
    }
}
