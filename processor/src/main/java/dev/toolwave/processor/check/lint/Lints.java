package dev.toolwave.processor.check.lint;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.List;

/** Applies the rules that the author has enabled. */
public final class Lints {

    private Lints() {}

    /**
     * Checks a class.
     *
     * @param plans the plans of its exposed tools
     */
    public static void check(ToolClass owner, List<ToolPlan> plans, LintOptions options, Problems problems) {
        if (options.effectsRequired()) {
            owner.tools().forEach(tool -> checkEffect(tool, problems));
        }
        if (!options.targets().isEmpty()) {
            plans.forEach(plan -> new TargetLint(plan, problems).check());
        }
    }

    private static void checkEffect(ToolMethod tool, Problems problems) {
        Located<Effect> effect = tool.traits().effect();
        if (effect.value() == Effect.UNSPECIFIED) {
            problems.add(ProblemId.MISSING_EFFECT, effect.origin(), Phrases.name(tool));
        }
    }
}
