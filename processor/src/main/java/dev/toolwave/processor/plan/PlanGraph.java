package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import dev.toolwave.processor.resolve.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes of a plan before they are assigned to waves, upstreams first and the requested tool last. Immutable.
 *
 * @param nodes at least one
 * @param constants the constants that nodes read, as defaults of the parameters; their indexes follow those of the signature
 */
public record PlanGraph(List<Node> nodes, List<Property> constants) {

    /**
     * A node.
     *
     * @param arguments for each parameter that the model fills, its index in the signature of the plan
     */
    public record Node(ToolMethod tool, List<Integer> arguments, List<Edge> edges) {

        /** Copies the lists. */
        public Node {
            arguments = List.copyOf(arguments);
            edges = List.copyOf(edges);
        }
    }

    /**
     * A dependency on an upstream node.
     *
     * @param reference the name in the author's {@code @DependsOn}; empty for an implicit edge
     */
    public record Edge(int upstream, Kind kind, Optional<Reference> reference, int overriddenBy) {

        /** Returns whether the node starts only after the upstream has succeeded. */
        public boolean isStrict() {
            return overriddenBy < 0 && (kind == Kind.REQUIRED || kind == Kind.NULLABLE || kind == Kind.ORDER);
        }

        /** Returns whether the upstream's result is passed to the node. */
        public boolean carriesData() {
            return kind != Kind.ORDER && kind != Kind.AFTER;
        }
    }

    /** Copies the lists. */
    public PlanGraph {
        nodes = List.copyOf(nodes);
        constants = List.copyOf(constants);
    }

    /** Returns the node at an index. */
    public Node node(int index) {
        return nodes.get(index);
    }

    /** Returns the index of the requested tool. */
    public int last() {
        return nodes.size() - 1;
    }

    /** Returns the nodes whose tools write, in ascending order. */
    public List<Integer> writers() {
        List<Integer> writers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).tool().traits().effect().value().writes()) {
                writers.add(i);
            }
        }
        return writers;
    }

    /**
     * Returns, for each node, its direct and indirect upstreams. Must be called before implicit edges are added, which may point to
     * later nodes.
     *
     * @param strictly whether to follow only edges whose upstream must have succeeded
     */
    public List<BitSet> upstreams(boolean strictly) {
        List<BitSet> upstreams = new ArrayList<>();
        for (Node node : nodes) {
            BitSet own = new BitSet();
            for (Edge edge : node.edges()) {
                if (edge.isStrict() || !strictly) {
                    own.set(edge.upstream());
                    own.or(upstreams.get(edge.upstream()));
                }
            }
            upstreams.add(own);
        }
        return upstreams;
    }

    /** Returns the references on the shortest path from the requested tool to another node. */
    public List<Reference> pathTo(int target) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(last()));
        Map<Integer, List<Reference>> paths = new HashMap<>(Map.of(last(), List.of()));
        while (!paths.containsKey(target)) {
            int end = queue.remove();
            for (Edge edge : nodes.get(end).edges()) {
                if (edge.reference().isPresent() && !paths.containsKey(edge.upstream())) {
                    List<Reference> longer = new ArrayList<>(paths.get(end));
                    longer.add(edge.reference().get());
                    paths.put(edge.upstream(), longer);
                    queue.add(edge.upstream());
                }
            }
        }
        return paths.get(target);
    }
}
