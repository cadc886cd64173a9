package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The nodes of a plan while it is put together, each after those that the author makes it wait for; not thread-safe. */
final class Draft {

    private final List<Node> nodes = new ArrayList<>();

    /**
     * A node.
     *
     * @param arguments for each of the tool's own parameters its index in the plan's signature
     * @param edges grows while implicit edges are added
     */
    record Node(ToolMethod tool, List<Integer> arguments, List<Edge> edges) {}

    /**
     * What a node needs of an upstream.
     *
     * @param reference what the author wrote; empty for an implicit edge
     */
    record Edge(int upstream, Kind kind, Optional<Reference> reference, int overriddenBy) {

        /** Returns whether the node never starts before the upstream has succeeded. */
        boolean isStrict() {
            return overriddenBy < 0 && (kind == Kind.REQUIRED || kind == Kind.NULLABLE || kind == Kind.ORDER);
        }

        boolean carriesData() {
            return kind != Kind.ORDER && kind != Kind.AFTER;
        }
    }

    int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(int index) {
        return nodes.get(index);
    }

    /** Returns the index of the requested tool. */
    int last() {
        return nodes.size() - 1;
    }

    List<Integer> writers() {
        List<Integer> writers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).tool().traits().effect().value().writes()) {
                writers.add(i);
            }
        }
        return writers;
    }

    /**
     * Returns for each node what it waits for, directly or not. To be asked before implicit edges are added.
     *
     * @param strictly whether only ways count on which each upstream must have succeeded
     */
    List<BitSet> upstreams(boolean strictly) {
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
}
