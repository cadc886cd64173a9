package dev.toolwave.runtime.internal.machine;

import java.util.Arrays;

/** Reads the nodes behind the edges of {@link SkipRoots}. */
final class SkipRootsOf {

    private SkipRootsOf() {}

    static int[] nodes(int skipped, Graph graph, PlanMachine machine) {
        return Arrays.stream(SkipRoots.edgesOf(skipped, graph, machine))
                .map(graph::from)
                .toArray();
    }
}
