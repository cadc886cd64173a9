package dev.toolwave.processor.plan;

import dev.toolwave.processor.resolve.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Assigns the nodes of a graph to waves, and sorts them in the order in which they start. */
final class Waves {

    private final PlanGraph graph;
    private final int[] wave;
    private final int[] height;

    private Waves(PlanGraph graph) {
        this.graph = graph;
        this.wave = new int[graph.nodes().size()];
        this.height = new int[graph.nodes().size()];
    }

    /** Returns the nodes by wave and, within a wave, by first use. The requested tool is the only node of the last wave. */
    static List<PlannedNode> assign(PlanGraph graph) {
        return new Waves(graph).assign();
    }

    private List<PlannedNode> assign() {
        wave(graph.last());
        List<Integer> order = IntStream.rangeClosed(0, graph.last())
                .boxed()
                .sorted(Comparator.comparingInt(node -> wave[node]))
                .toList();
        height[graph.last()] = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            for (PlanGraph.Edge edge : graph.node(node).edges()) {
                height[edge.upstream()] = Math.max(height[edge.upstream()], height[node] + 1);
            }
        }
        int[] position = new int[order.size()];
        IntStream.range(0, position.length).forEach(i -> position[order.get(i)] = i);
        List<PlannedNode> placed = new ArrayList<>();
        order.forEach(node -> placed.add(planned(node, position)));
        return placed;
    }

    private PlannedNode planned(int index, int[] position) {
        PlanGraph.Node node = graph.node(index);
        List<PlannedEdge> edges = node.edges().stream()
                .map(edge -> new PlannedEdge(
                        position[edge.upstream()],
                        edge.kind(),
                        edge.reference().map(Reference::select).orElse(List.of()),
                        edge.overriddenBy()))
                .toList();
        return new PlannedNode(node.tool(), node.arguments(), edges, wave[index], height[index]);
    }

    private int wave(int node) {
        if (wave[node] == 0) {
            int longest = 0;
            for (PlanGraph.Edge edge : graph.node(node).edges()) {
                longest = Math.max(longest, wave(edge.upstream()));
            }
            wave[node] = longest + 1;
        }
        return wave[node];
    }
}
