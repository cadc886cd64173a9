package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.code.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a plan as an expression. */
final class PlanRenderer {

    private final PolicyConstants policies;
    private final List<ClassName> owners;

    PlanRenderer(PolicyConstants policies, List<ClassName> owners) {
        this.policies = policies;
        this.owners = owners;
    }

    /** Returns the plan. If it has several nodes, each is on its own line after its index. */
    CodeBlock render(ToolPlan plan) {
        List<PlannedNode> nodes = plan.nodes();
        if (nodes.size() == 1) {
            return CodeBlock.of("$T.of($L)", RuntimeNames.PLAN, node(nodes.get(0)));
        }
        List<CodeBlock> lines = new ArrayList<>();
        for (int index = 0; index < nodes.size(); index++) {
            lines.add(CodeBlock.of("\n/* $L */ $L", index, node(nodes.get(index))));
        }
        return CodeBlock.of("$T.of($>$>$L$<$<)", RuntimeNames.PLAN, CodeBlock.join(lines, ","));
    }

    private CodeBlock node(PlannedNode node) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", RuntimeNames.PLAN_NODE, policies.of(node.tool()));
        int owner = owners.indexOf(node.tool().owner());
        if (owner != 0) {
            code.add(".owner($L)", owner);
        }
        if (!node.arguments().isEmpty()) {
            code.add(
                    ".arguments($L)",
                    node.arguments().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        node.edges().forEach(edge -> code.add(edge(edge)));
        if (node.wave() != 1) {
            code.add("$Z.wave($L)", node.wave());
        }
        if (node.height() != 1) {
            code.add("$Z.height($L)", node.height());
        }
        return code.build();
    }

    private static CodeBlock edge(PlannedEdge edge) {
        boolean isPlain = edge.select().isEmpty() && edge.overriddenBy() < 0;
        if (isPlain && edge.kind() == PlannedEdge.Kind.REQUIRED) {
            return CodeBlock.of("$Z.dependsOn($L)", edge.upstream());
        }
        CodeBlock kind = CodeBlock.of("$L, $T.$L", edge.upstream(), RuntimeNames.EDGE_KIND, edge.kind());
        if (isPlain) {
            return CodeBlock.of("$Z.dependsOn($L)", kind);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$Z.dependsOn($T.from($L)", RuntimeNames.PLAN_EDGE, kind);
        if (!edge.select().isEmpty()) {
            code.add(".select($S)", select(edge));
        }
        if (edge.overriddenBy() >= 0) {
            code.add(".overriddenBy($L)", edge.overriddenBy());
        }
        return code.add(")").build();
    }

    /** Returns the path of an edge as written in the source, such as {@code address.city}. */
    static String select(PlannedEdge edge) {
        return edge.select().stream().map(Component::name).collect(Collectors.joining("."));
    }
}
