package dev.toolwave.processor;

import dev.toolwave.processor.check.Checks;
import dev.toolwave.processor.check.plan.PlanChecks;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.plan.Planner;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.References;
import java.util.List;

/**
 * What became of a class that was written down.
 *
 * @param plans the plans of its exposed tools
 * @param problems what is wrong with it
 */
public record Checked(List<ToolPlan> plans, List<Problem> problems) {

    /** Checks and plans a class. */
    public static Checked of(Tools tools, TestTypes types) {
        ToolClass owner = tools.build();
        Problems problems = new Problems();
        References references = Checks.run(owner, tools, types, problems);
        List<ToolPlan> plans = PlanChecks.run(owner, references, Planner.plan(owner, references), problems);
        return new Checked(plans, problems.all());
    }

    /** Checks and plans a class whose types have no components. */
    public static Checked of(Tools tools) {
        return of(tools, new TestTypes());
    }

    /** Returns the texts of all problems. */
    public List<String> texts() {
        return problems.stream().map(Problem::text).toList();
    }

    /** Returns the codes of all problems. */
    public List<String> codes() {
        return problems.stream().map(problem -> problem.id().code()).toList();
    }

    /** Returns the plan of a tool. */
    public ToolPlan plan(String tool) {
        return plans.stream()
                .filter(plan -> plan.tool().name().value().equals(tool))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plan of " + tool + "; problems: " + texts()));
    }
}
