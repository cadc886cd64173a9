package dev.toolwave.runtime.internal.machine;

import java.util.BitSet;

/** Finds the reasons why a node was skipped. */
public final class SkipRoots {

    private SkipRoots() {}

    /**
     * Returns one edge for each root cause of a skipped node, in ascending order of their upstreams. A root cause is a failed
     * ancestor over edges that need success, or an ancestor that returned without the value that the edge needs.
     */
    public static int[] edgesOf(int skipped, Graph graph, PlanMachine machine) {
        BitSet seen = new BitSet(graph.size());
        BitSet roots = new BitSet(graph.size());
        int[] edges = new int[graph.size()];
        seen.set(skipped);
        for (int node = skipped; node >= 0; node = seen.previousSetBit(node - 1)) {
            for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
                int upstream = graph.from(edge);
                NodeState state = machine.state(upstream);
                if (!graph.kind(edge).needsSuccess()) {
                    continue;
                }
                if (state == NodeState.SKIPPED) {
                    seen.set(upstream);
                } else if (state.isFailure() || !machine.delivered(edge)) {
                    roots.set(upstream);
                    edges[upstream] = edge;
                }
            }
        }
        return roots.stream().map(upstream -> edges[upstream]).toArray();
    }
}
