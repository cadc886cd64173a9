package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places the nodes of a draft in waves, and in the order in which they start. */
final class Waves {

    private final Draft draft;
    private final int[] wave;
    private final int[] height;

    private Waves(Draft draft) {
        this.draft = draft;
        this.wave = new int[draft.nodes().size()];
        this.height = new int[draft.nodes().size()];
    }

    /** Returns the nodes by wave and, within one, as first needed; the requested tool is alone in the last one. */
    static List<PlannedNode> place(Draft draft) {
        return new Waves(draft).place();
    }

    private List<PlannedNode> place() {
        wave(draft.last());
        List<Integer> order = IntStream.rangeClosed(0, draft.last())
                .boxed()
                .sorted(Comparator.comparingInt(node -> wave[node]))
                .toList();
        height[draft.last()] = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            for (Draft.Edge edge : draft.node(node).edges()) {
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
        Draft.Node node = draft.node(index);
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
            for (Draft.Edge edge : draft.node(node).edges()) {
                longest = Math.max(longest, wave(edge.upstream()));
            }
            wave[node] = longest + 1;
        }
        return wave[node];
    }
}
