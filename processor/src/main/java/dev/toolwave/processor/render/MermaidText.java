package dev.toolwave.processor.render;

import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import java.util.List;

/** Plans as Mermaid flow charts: solid where a tool needs its upstream, dotted where it can do without. */
final class MermaidText {

    private MermaidText() {}

    /** Returns the lines of a chart. */
    static String of(ToolPlan plan) {
        StringBuilder text = new StringBuilder("graph LR\n");
        List<PlannedNode> nodes = plan.nodes();
        for (int index = 0; index < nodes.size(); index++) {
            text.append("  n%d[\"%s\"]\n".formatted(index, escaped(NodeArguments.label(nodes.get(index), plan))));
        }
        for (int index = 0; index < nodes.size(); index++) {
            for (PlannedEdge edge : nodes.get(index).edges()) {
                text.append("  n%d %s n%d\n".formatted(edge.upstream(), arrow(edge), index));
            }
        }
        return text.toString();
    }

    private static String arrow(PlannedEdge edge) {
        String path = PlanRenderer.select(edge);
        return switch (edge.kind()) {
            case REQUIRED, NULLABLE -> path.isEmpty() ? "-->" : "-->|" + path + "|";
            case OPTIONAL, OUTCOME -> path.isEmpty() ? "-.->" : "-.->|" + path + "|";
            case ORDER, AFTER -> "-->|then|";
        };
    }

    /** Names of parameters may hold anything; Mermaid takes characters by their number. */
    private static String escaped(String label) {
        StringBuilder text = new StringBuilder();
        label.codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || "_-(), =".indexOf(codePoint) >= 0) {
                text.appendCodePoint(codePoint);
            } else {
                text.append('#').append(codePoint).append(';');
            }
        });
        return text.toString();
    }
}
