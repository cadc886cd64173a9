package dev.toolwave.processor.check.lint;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The optional rules that the author has enabled.
 *
 * @param effectsRequired whether each tool must declare its effect; default: no
 * @param targets the providers whose limits are checked; default: none
 */
public record LintOptions(boolean effectsRequired, Set<String> targets) {

    /** Copies the set. */
    public LintOptions {
        targets = Set.copyOf(targets);
    }

    /** Reads the options of the processor: {@code toolwave.effects=require}, {@code toolwave.targets=openai,anthropic}. */
    public static LintOptions of(Map<String, String> options) {
        Set<String> targets = new TreeSet<>();
        for (String target :
                Objects.requireNonNullElse(options.get("toolwave.targets"), "").split(",", -1)) {
            if (!target.isBlank()) {
                targets.add(target.strip());
            }
        }
        return new LintOptions("require".equals(options.get("toolwave.effects")), targets);
    }
}
