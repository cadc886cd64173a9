package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.spi.NumberRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks numbers against the rules of their schema, and says what the rules are. */
final class NumberRules {

    private NumberRules() {}

    /** Returns whether a rule is one that every number obeys. */
    @SuppressWarnings("ReferenceEquality") // what generated code says where there is no rule
    static boolean allowsAll(NumberRule rule) {
        return rule == NumberRule.ANY || hasNoBound(rule);
    }

    private static boolean hasNoBound(NumberRule rule) {
        return rule.minimum() == null
                && rule.exclusiveMinimum() == null
                && rule.maximum() == null
                && rule.exclusiveMaximum() == null
                && rule.multipleOf() == null;
    }

    /** Returns whether a number obeys a rule. */
    static boolean allows(NumberRule rule, BigDecimal number) {
        return isAtLeast(number, rule.minimum(), 0)
                && isAtLeast(number, rule.exclusiveMinimum(), 1)
                && isAtMost(number, rule.maximum(), 0)
                && isAtMost(number, rule.exclusiveMaximum(), -1)
                && isMultiple(number, rule.multipleOf());
    }

    /** Returns what is expected where the rule holds. */
    static String expected(String kind, NumberRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add(kind);
        addPart(parts, "at least ", rule.minimum());
        addPart(parts, "greater than ", rule.exclusiveMinimum());
        addPart(parts, "at most ", rule.maximum());
        addPart(parts, "less than ", rule.exclusiveMaximum());
        addPart(parts, "a multiple of ", rule.multipleOf());
        return String.join(", ", parts);
    }

    private static boolean isAtLeast(BigDecimal number, @Nullable BigDecimal bound, int least) {
        return bound == null || number.compareTo(bound) >= least;
    }

    private static boolean isAtMost(BigDecimal number, @Nullable BigDecimal bound, int greatest) {
        return bound == null || number.compareTo(bound) <= greatest;
    }

    private static boolean isMultiple(BigDecimal number, @Nullable BigDecimal divisor) {
        return divisor == null || number.remainder(divisor).signum() == 0;
    }

    private static void addPart(List<String> parts, String words, @Nullable BigDecimal bound) {
        if (bound != null) {
            parts.add(words + bound.toPlainString());
        }
    }
}
