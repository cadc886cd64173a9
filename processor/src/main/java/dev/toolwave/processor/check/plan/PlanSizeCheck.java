package dev.toolwave.processor.check.plan;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Checks the number of parameters and nodes of a plan. */
public final class PlanSizeCheck {

    private static final int MOST_PARAMETERS = 20;

    /** A method has at most 255 parameters including the instance (JVMS 4.3.3). */
    private static final int MOST_IN_JAVA = 254;

    private static final int MOST_NODES = 50;
    private static final int MOST_WAVES = 8;

    private PlanSizeCheck() {}

    public static boolean isLarge(ToolPlan plan) {
        return plan.nodes().size() > MOST_NODES || waves(plan) > MOST_WAVES;
    }

    static void checkNodes(ToolPlan plan, Problems problems) {
        if (isLarge(plan)) {
            problems.add(
                    ProblemId.LARGE_PLAN,
                    plan.tool().origin(),
                    Phrases.name(plan.tool()),
                    plan.nodes().size(),
                    waves(plan),
                    String.join(" -> ", longestChain(plan)));
        }
    }

    static void checkParameters(ToolPlan plan, Problems problems) {
        if (!plan.tool().traits().exposed()) {
            return;
        }
        if (places(plan) > MOST_IN_JAVA) {
            problems.add(
                    ProblemId.UNCALLABLE_IN_JAVA,
                    plan.tool().origin(),
                    Phrases.name(plan.tool()),
                    plan.signature().size());
        } else if (plan.signature().size() > MOST_PARAMETERS) {
            boolean isOwn = plan.nodes().size() == 1;
            List<List<String>> rows = (isOwn ? List.<LiftedParameter>of() : plan.signature())
                    .stream()
                            .map(parameter -> List.of(
                                    parameter.name(), parameter.sources().get(0)))
                            .toList();
            problems.add(
                    ProblemId.TOO_MANY_PARAMETERS,
                    plan.tool().origin(),
                    Phrases.name(plan.tool()),
                    plan.signature().size(),
                    Phrases.columns(rows));
        }
    }

    private static int places(ToolPlan plan) {
        return plan.signature().stream()
                .map(parameter -> parameter.property().type().java())
                .mapToInt(type -> type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1)
                .sum();
    }

    private static int waves(ToolPlan plan) {
        return plan.nodes().get(plan.nodes().size() - 1).wave();
    }

    private static List<String> longestChain(ToolPlan plan) {
        List<String> chain = new ArrayList<>();
        PlannedNode node = plan.nodes().get(plan.nodes().size() - 1);
        chain.add(Phrases.name(node.tool()));
        while (node.wave() > 1) {
            int before = node.wave() - 1;
            node = node.edges().stream()
                    .map(edge -> plan.nodes().get(edge.upstream()))
                    .filter(upstream -> upstream.wave() == before)
                    .findFirst()
                    .orElseThrow();
            chain.add(0, Phrases.name(node.tool()));
        }
        return chain;
    }
}
