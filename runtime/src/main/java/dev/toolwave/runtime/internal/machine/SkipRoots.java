package dev.toolwave.runtime.internal.machine;

import java.util.BitSet;

/** Tells why a node was skipped. */
public final class SkipRoots {

    private SkipRoots() {}

    /**
     * Returns the nodes that a skipped node follows from, as far as is known: its failed ancestors over edges that need success,
     * and those that returned without the value that an edge needs. In ascending order.
     */
    public static int[] of(int skipped, Graph graph, PlanMachine machine) {
        BitSet seen = new BitSet(graph.size());
        BitSet roots = new BitSet(graph.size());
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
                }
            }
        }
        return roots.stream().toArray();
    }
}
