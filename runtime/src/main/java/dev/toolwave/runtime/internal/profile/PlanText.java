package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Renders a static plan as text. */
public final class PlanText {

    private PlanText() {}

    /** Returns the plan's waves, one line for each node with what it needs; no line break at the end. */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder(plan.requested().tool().name())
                .append(": ")
                .append(Labels.count(plan.nodes().size(), "tool"))
                .append(" in ")
                .append(Labels.count(plan.waves(), "wave"));
        for (int wave = 1; wave <= plan.waves(); wave++) {
            String mark = "wave " + wave + "  ";
            for (PlanNode node : wave(plan, wave)) {
                text.append('\n').append(mark).append(line(plan, node));
                mark = " ".repeat(mark.length());
            }
        }
        return text.toString();
    }

    private static List<PlanNode> wave(Plan plan, int wave) {
        return plan.nodes().stream().filter(node -> node.wave() == wave).toList();
    }

    private static String line(Plan plan, PlanNode node) {
        Set<String> needs = new LinkedHashSet<>();
        Set<String> waits = new LinkedHashSet<>();
        for (PlanEdge edge : node.edges()) {
            String upstream = plan.nodes().get(edge.upstream()).tool().name();
            if (edge.kind() == EdgeKind.AFTER) {
                waits.add(upstream);
            } else {
                needs.add(upstream + condition(edge));
            }
        }
        return node.tool().name()
                + (needs.isEmpty() ? "" : " needs " + String.join(", ", needs))
                + (needs.isEmpty() || waits.isEmpty() ? "" : " and")
                + (waits.isEmpty() ? "" : " waits for " + String.join(", ", waits));
    }

    private static String condition(PlanEdge edge) {
        String condition = switch (edge.kind()) {
            case OPTIONAL, OUTCOME -> "if it succeeds";
            case ORDER -> "to be done";
            case REQUIRED, NULLABLE, AFTER -> "";
        };
        String all =
                edge.overriddenBy() < 0 ? condition : "unless given" + (condition.isEmpty() ? "" : ", " + condition);
        return all.isEmpty() ? "" : " (" + all + ")";
    }
}
