package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the chains of dependencies that brought a tool into a plan. */
public final class PlanTrails {

    private static final int MAX_TRAILS = 10;

    private final Plan plan;
    private final String toolName;
    private final boolean[] leads;
    private final List<String> trails = new ArrayList<>();

    private PlanTrails(Plan plan, String toolName) {
        this.plan = plan;
        this.toolName = toolName;
        this.leads = new boolean[plan.nodes().size()];
        for (int node = 0; node < leads.length; node++) {
            leads[node] = isSought(node) || upstreams(node).stream().anyMatch(upstream -> leads[upstream]);
        }
    }

    /** Returns at most ten chains, from the tool that was asked for, and then a line that says whether there are more. */
    public static List<String> to(Plan plan, String toolName) {
        PlanTrails search = new PlanTrails(plan, toolName);
        search.follow(plan.nodes().size() - 1, "");
        return List.copyOf(search.trails);
    }

    private boolean isSought(int node) {
        return plan.nodes().get(node).tool().name().equals(toolName);
    }

    /** Returns what runs because this node does; what it only waits for runs for another reason. */
    private List<Integer> upstreams(int node) {
        return plan.nodes().get(node).edges().stream()
                .filter(edge -> edge.kind() != EdgeKind.AFTER)
                .map(PlanEdge::upstream)
                .distinct()
                .toList();
    }

    private void follow(int node, String before) {
        if (!leads[node] || trails.size() > MAX_TRAILS) {
            return;
        }
        PlanNode here = plan.nodes().get(node);
        String trail = before + here.tool().name();
        if (isSought(node)) {
            trails.add(trails.size() < MAX_TRAILS ? trail : "and more");
        }
        upstreams(node).forEach(upstream -> follow(upstream, trail + " -> "));
    }
}
