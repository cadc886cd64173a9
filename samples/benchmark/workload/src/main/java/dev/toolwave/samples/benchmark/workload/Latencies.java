package dev.toolwave.samples.benchmark.workload;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * How long the nodes of a plan take, and how long the whole takes at best. Immutable.
 *
 * @param graph the plan
 * @param millis one time for each node
 */
@SuppressWarnings("ArrayRecordComponent") // read in timed loops, never compared
public record Latencies(Graph graph, long[] millis) {

    /** Returns random times between two bounds, both included; the same for the same seed. */
    public static Latencies random(Graph graph, long seed, long least, long most) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Latencies(graph, random.longs(graph.size(), least, most + 1).toArray());
    }

    /** Returns the sum of all times. */
    public long work() {
        return Arrays.stream(millis).sum();
    }

    /** Returns the time of the longest chain: no schedule is faster. */
    public long criticalPath() {
        return Arrays.stream(tails()).max().orElseThrow();
    }

    /** Returns the sum of the longest times of the waves: no schedule with barriers is faster. */
    public long waves() {
        long sum = 0;
        for (int[] wave : graph.nodesByWave()) {
            sum += Arrays.stream(wave).mapToLong(node -> millis[node]).max().orElseThrow();
        }
        return sum;
    }

    /** Returns the time of a list schedule that knows all times and starts the node with the longest tail first. */
    public long clairvoyant(int permits) {
        long[] tails = tails();
        int[] missing = new int[graph.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>((a, b) -> Long.compare(tails[b], tails[a]));
        for (int node = 0; node < missing.length; node++) {
            missing[node] = graph.upstreams(node).length;
            if (missing[node] == 0) {
                ready.add(node);
            }
        }
        PriorityQueue<long[]> running = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        long now = 0;
        while (!ready.isEmpty() || !running.isEmpty()) {
            while (!ready.isEmpty() && running.size() < permits) {
                int node = ready.remove();
                running.add(new long[] {now + millis[node], node});
            }
            long[] next = running.remove();
            now = next[0];
            for (int dependent : graph.dependents((int) next[1])) {
                if (--missing[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        return now;
    }

    private long[] tails() {
        long[] tails = new long[graph.size()];
        for (int node = tails.length - 1; node >= 0; node--) {
            long longest = 0;
            for (int dependent : graph.dependents(node)) {
                longest = Math.max(longest, tails[dependent]);
            }
            tails[node] = longest + millis[node];
        }
        return tails;
    }
}
