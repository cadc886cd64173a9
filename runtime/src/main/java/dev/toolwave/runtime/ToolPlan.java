package dev.toolwave.runtime;

import dev.toolwave.runtime.internal.profile.PlanReport;
import dev.toolwave.runtime.spi.Plan;
import java.util.List;

/**
 * The plan of one tool: the tool itself and all tools that it depends on, in waves. Tools of one wave may run at the same time.
 * Computed at compile time; immutable and thread-safe.
 */
public final class ToolPlan {

    private final Plan plan;

    ToolPlan(Plan plan) {
        this.plan = plan;
    }

    /** Returns the name of the tool. */
    public String toolName() {
        return plan.requested().tool().name();
    }

    /** Returns the names of the tools that run, by wave. A tool appears several times if it runs with different arguments. */
    public List<List<String>> waves() {
        return PlanReport.byWave(plan).stream()
                .map(nodes -> nodes.stream()
                        .map(node -> plan.nodes().get(node).tool().name())
                        .toList())
                .toList();
    }

    /**
     * Returns why another tool is part of this plan: the chains of dependencies that lead to it, such as {@code planTrip ->
     * forecast -> geocode}.
     *
     * @return at most ten chains, followed by {@code "and more"} if there are others; empty if the tool is not part of the plan
     */
    public List<String> whyRuns(String toolName) {
        return PlanReport.chains(plan, toolName);
    }

    /** Returns the plan as a Mermaid flowchart with one box per wave; dotted arrows are dependencies that may fail or be absent. */
    public String toMermaid() {
        return PlanReport.toMermaid(plan);
    }

    /** Returns the plan for people: one line per tool with what it needs, grouped by waves. */
    @Override
    public String toString() {
        return PlanReport.toText(plan);
    }
}
