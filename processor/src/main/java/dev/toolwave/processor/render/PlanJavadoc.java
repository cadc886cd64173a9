package dev.toolwave.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.code.DocText;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the Javadoc of the generated class: a table with the waves of every plan, and a chart of each plan with several tools. */
final class PlanJavadoc {

    private PlanJavadoc() {}

    static CodeBlock render(ToolClass owner, List<ToolPlan> plans) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        "The tools of {@link $T}: their definitions, decoders, encoders, plans and typed calls.\n",
                        owner.type());
        if (plans.isEmpty()) {
            return text.build();
        }
        int waves = plans.stream()
                .flatMap(plan -> plan.nodes().stream())
                .mapToInt(PlannedNode::wave)
                .max()
                .orElse(1);
        text.add("\n<table>\n<caption>What runs when a tool is called, wave by wave</caption>\n<tr><th>tool</th>");
        for (int wave = 1; wave <= waves; wave++) {
            text.add("<th>wave $L</th>", wave);
        }
        text.add("</tr>\n");
        for (ToolPlan plan : plans) {
            text.add("<tr><td>$L</td>", plan.tool().name().value());
            for (int wave = 1; wave <= waves; wave++) {
                text.add("<td>$L</td>", DocText.of(cell(plan, wave)));
            }
            text.add("</tr>\n");
        }
        text.add("</table>\n");
        for (ToolPlan plan : plans) {
            if (plan.nodes().size() > 1) {
                text.add(
                        "\n<h2>$L</h2>\n<pre class=\"mermaid\">\n$L</pre>\n",
                        plan.tool().name().value(),
                        DocText.of(chart(plan)));
            }
        }
        return text.build();
    }

    private static String cell(ToolPlan plan, int wave) {
        return plan.nodes().stream()
                .filter(node -> node.wave() == wave)
                .map(node -> NodeArguments.label(node, plan))
                .collect(Collectors.joining(", "));
    }

    /** Returns a Mermaid flow chart: solid arrows for required upstreams, dotted ones for others. */
    private static String chart(ToolPlan plan) {
        StringBuilder text = new StringBuilder("graph LR\n");
        List<PlannedNode> nodes = plan.nodes();
        boolean[] isLabelled = new boolean[nodes.size()];
        for (int index = 0; index < nodes.size(); index++) {
            for (PlannedEdge edge : nodes.get(index).edges()) {
                text.append("  ")
                        .append(node(edge.upstream(), plan, isLabelled))
                        .append(' ')
                        .append(arrow(edge))
                        .append(' ')
                        .append(node(index, plan, isLabelled))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the id of a node, followed by its label if the node appears for the first time. */
    private static String node(int index, ToolPlan plan, boolean[] isLabelled) {
        if (isLabelled[index]) {
            return "n" + index;
        }
        isLabelled[index] = true;
        return "n%d[\"%s\"]"
                .formatted(index, escaped(NodeArguments.label(plan.nodes().get(index), plan)));
    }

    private static String arrow(PlannedEdge edge) {
        String path = PlanRenderer.select(edge);
        return switch (edge.kind()) {
            case REQUIRED, NULLABLE -> path.isEmpty() ? "-->" : "-->|" + path + "|";
            case OPTIONAL, OUTCOME -> path.isEmpty() ? "-.->" : "-.->|" + path + "|";
            case ORDER, AFTER -> "-->|then|";
        };
    }

    /** Replaces characters that have a special meaning in Mermaid with their numeric codes. */
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
