package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.machine.VirtualRun.Fate;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** A random graph and what becomes of its nodes, all from one seed. */
public record RandomRun(long seed, Graph graph, List<Fate> fates, IntUnaryOperator durations) {

    /** The number of graphs for each property; fewer in mutation tests, which run the properties once for each mutant. */
    public static final int SEEDS = Integer.getInteger("toolwave.seeds", 500);

    public static RandomRun of(long seed, boolean failing) {
        SplittableRandom random = new SplittableRandom(seed);
        Graph graph = RandomGraphs.graph(random);
        List<Fate> fates = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            int dice = failing ? random.nextInt(12) : 0;
            fates.add(Fate.values()[dice < 9 ? 0 : dice - 8]);
        }
        int[] durations = random.ints(graph.size(), 1, 100).toArray();
        return new RandomRun(seed, graph, fates, node -> durations[node]);
    }

    public VirtualRun run(Scheduling scheduling, int permits) {
        return new VirtualRun(graph, scheduling, fates, durations, permits).run();
    }

    public boolean requested(int node) {
        int demandOfDependents = 0;
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            demandOfDependents += graph.kind(graph.out(i)) == EdgeKind.AFTER ? 0 : 1;
        }
        return graph.demand(node) > demandOfDependents;
    }

    long criticalPath() {
        long[] finish = new long[graph.size()];
        long longest = 0;
        for (int node = 0; node < graph.size(); node++) {
            for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
                finish[node] = Math.max(finish[node], finish[graph.from(edge)]);
            }
            finish[node] += durations.applyAsInt(node);
            longest = Math.max(longest, finish[node]);
        }
        return longest;
    }

    long work() {
        long sum = 0;
        for (int node = 0; node < graph.size(); node++) {
            sum += durations.applyAsInt(node);
        }
        return sum;
    }
}
