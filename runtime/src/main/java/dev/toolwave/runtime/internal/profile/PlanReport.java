package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Renders static plans for people. */
public final class PlanReport {

    private static final int MAX_CHAINS = 10;

    private PlanReport() {}

    /** Returns the indexes of the nodes by wave. */
    public static List<List<Integer>> byWave(Plan plan) {
        List<List<Integer>> waves = new ArrayList<>();
        for (int node = 0; node < plan.nodes().size(); node++) {
            int wave = plan.nodes().get(node).wave();
            while (waves.size() < wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave - 1).add(node);
        }
        return waves;
    }

    /** Returns one line per node with what it needs, grouped by waves, without a line break at the end. */
    public static String toText(Plan plan) {
        List<List<Integer>> waves = byWave(plan);
        StringBuilder text = new StringBuilder(plan.requested().tool().name())
                .append(": ")
                .append(Labels.count(plan.nodes().size(), "tool"))
                .append(" in ")
                .append(Labels.count(waves.size(), "wave"));
        for (int wave = 0; wave < waves.size(); wave++) {
            String label = "wave " + (wave + 1) + "  ";
            for (int node : waves.get(wave)) {
                text.append('\n').append(label).append(line(plan, plan.nodes().get(node)));
                label = " ".repeat(label.length());
            }
        }
        return text.toString();
    }

    private static String line(Plan plan, PlanNode node) {
        Set<String> needs = new LinkedHashSet<>();
        Set<String> waits = new LinkedHashSet<>();
        for (PlanEdge edge : node.edges()) {
            String upstream = name(plan, edge.upstream());
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

    /** Returns a Mermaid flowchart (mermaid.js.org, "Flowcharts - Basic Syntax") without a line break at the end. */
    public static String toMermaid(Plan plan) {
        StringBuilder text = new StringBuilder("flowchart LR");
        int wave = 0;
        for (List<Integer> nodes : byWave(plan)) {
            wave++;
            text.append("\n    subgraph w" + wave + "[\"wave " + wave + "\"]");
            for (int node : nodes) {
                text.append("\n        n" + node + "[\"" + Labels.mermaid(name(plan, node)) + "\"]");
            }
            text.append("\n    end");
        }
        for (int node = 0; node < plan.nodes().size(); node++) {
            for (PlanEdge edge : plan.nodes().get(node).edges()) {
                boolean isRequired = edge.kind().needsSuccess() && edge.overriddenBy() < 0;
                text.append("\n    n" + edge.upstream() + (isRequired ? " --> " : " -.-> ") + "n" + node);
            }
        }
        return text.toString();
    }

    /** Returns at most ten chains of dependencies from the requested tool to another, then whether there are more. */
    public static List<String> chains(Plan plan, String toolName) {
        boolean[] leads = new boolean[plan.nodes().size()];
        for (int node = 0; node < leads.length; node++) {
            leads[node] = name(plan, node).equals(toolName)
                    || upstreams(plan, node).stream().anyMatch(upstream -> leads[upstream]);
        }
        List<String> chains = new ArrayList<>();
        follow(plan, leads.length - 1, "", toolName, leads, chains);
        return List.copyOf(chains);
    }

    private static void follow(
            Plan plan, int node, String before, String toolName, boolean[] leads, List<String> chains) {
        if (!leads[node] || chains.size() > MAX_CHAINS) {
            return;
        }
        String chain = before + name(plan, node);
        if (name(plan, node).equals(toolName)) {
            chains.add(chains.size() < MAX_CHAINS ? chain : "and more");
        }
        upstreams(plan, node).forEach(upstream -> follow(plan, upstream, chain + " -> ", toolName, leads, chains));
    }

    /** Returns the upstreams that run because of this node, without those that it only waits for. */
    private static List<Integer> upstreams(Plan plan, int node) {
        return plan.nodes().get(node).edges().stream()
                .filter(edge -> edge.kind() != EdgeKind.AFTER)
                .map(PlanEdge::upstream)
                .distinct()
                .toList();
    }

    private static String name(Plan plan, int node) {
        return plan.nodes().get(node).tool().name();
    }
}
