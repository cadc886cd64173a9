package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import java.util.List;

/** Renders a static plan as a Mermaid flowchart (mermaid.js.org, "Flowcharts - Basic Syntax"). */
public final class PlanFlowchart {

    private PlanFlowchart() {}

    /** Returns the chart, without a line break at the end. */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder("flowchart LR");
        for (int wave = 1; wave <= plan.waves(); wave++) {
            text.append("\n    subgraph w" + wave + "[\"wave " + wave + "\"]");
            for (int node = 0; node < plan.nodes().size(); node++) {
                if (plan.nodes().get(node).wave() == wave) {
                    String name = plan.nodes().get(node).tool().name();
                    text.append("\n        n" + node + "[\"" + MermaidText.of(name) + "\"]");
                }
            }
            text.append("\n    end");
        }
        for (int node = 0; node < plan.nodes().size(); node++) {
            List<PlanEdge> edges = plan.nodes().get(node).edges();
            for (PlanEdge edge : edges) {
                text.append("\n    n" + edge.upstream() + arrow(edge) + "n" + node);
            }
        }
        return text.toString();
    }

    private static String arrow(PlanEdge edge) {
        boolean needed = edge.kind().needsSuccess() && edge.overriddenBy() < 0;
        return needed ? " --> " : " -.-> ";
    }
}
