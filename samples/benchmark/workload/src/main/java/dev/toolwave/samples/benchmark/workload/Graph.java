package dev.toolwave.samples.benchmark.workload;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A plan as arrays of numbers: nodes, each after its upstreams. Immutable by convention: do not write into the arrays. */
public final class Graph {

    private final int[][] upstreams;
    private final int[][] dependents;
    private final int[] waves;

    private Graph(int[][] upstreams) {
        this.upstreams = upstreams;
        this.dependents = inverted(upstreams);
        this.waves = wavesOf(upstreams);
    }

    /**
     * Returns the plan with this many nodes: layers of the same width, where each node needs three of the layer before, and a last
     * node that needs the whole last layer.
     *
     * @throws IllegalArgumentException if the number is not 10, 100, 1,000 or 10,000
     */
    public static Graph ofNodes(int nodes) {
        return switch (nodes) {
            case 10 -> layered(3, 3);
            case 100 -> layered(9, 11);
            case 1_000 -> layered(27, 37);
            case 10_000 -> layered(99, 101);
            default -> throw new IllegalArgumentException("no plan with " + nodes + " nodes");
        };
    }

    /** Returns chains of the same length side by side, and a last node that needs the ends of all. */
    public static Graph branches(int branches, int length) {
        int[][] upstreams = new int[branches * length + 1][];
        for (int node = 0; node < branches * length; node++) {
            upstreams[node] = node < branches ? new int[0] : new int[] {node - branches};
        }
        upstreams[branches * length] = range(branches * (length - 1), branches * length);
        return new Graph(upstreams);
    }

    private static Graph layered(int layers, int width) {
        int[][] upstreams = new int[layers * width + 1][];
        for (int node = 0; node < layers * width; node++) {
            int before = (node / width - 1) * width;
            upstreams[node] = before < 0
                    ? new int[0]
                    : IntStream.of(node, node + 1, node + 2)
                            .map(next -> before + next % width)
                            .sorted()
                            .toArray();
        }
        upstreams[layers * width] = range((layers - 1) * width, layers * width);
        return new Graph(upstreams);
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static int[][] inverted(int[][] upstreams) {
        int[] counts = new int[upstreams.length];
        for (int[] of : upstreams) {
            for (int upstream : of) {
                counts[upstream]++;
            }
        }
        int[][] dependents = new int[upstreams.length][];
        Arrays.setAll(dependents, node -> new int[counts[node]]);
        for (int node = upstreams.length - 1; node >= 0; node--) {
            for (int upstream : upstreams[node]) {
                dependents[upstream][--counts[upstream]] = node;
            }
        }
        return dependents;
    }

    private static int[] wavesOf(int[][] upstreams) {
        int[] waves = new int[upstreams.length];
        for (int node = 0; node < waves.length; node++) {
            waves[node] = 1
                    + IntStream.of(upstreams[node])
                            .map(upstream -> waves[upstream])
                            .max()
                            .orElse(0);
        }
        return waves;
    }

    /** Returns how many nodes there are. */
    public int size() {
        return upstreams.length;
    }

    /** Returns what a node needs, in ascending order. */
    public int[] upstreams(int node) {
        return upstreams[node];
    }

    /** Returns what needs a node, in ascending order. */
    public int[] dependents(int node) {
        return dependents[node];
    }

    /** Returns how many waves there are. */
    public int waves() {
        return waves[waves.length - 1];
    }

    /** Returns the wave of a node, from 1. */
    public int wave(int node) {
        return waves[node];
    }

    /** Returns the nodes of each wave, the first wave first. */
    public int[][] nodesByWave() {
        return IntStream.rangeClosed(1, waves())
                .mapToObj(wave -> IntStream.range(0, size())
                        .filter(node -> waves[node] == wave)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Returns what a node gives: one more than the sum of what it got, kept small. */
    public static int value(int sumOfUpstreams) {
        return (sumOfUpstreams + 1) & 0xFFFF;
    }

    /** Returns what the last node gives. */
    public int answer() {
        int[] values = new int[size()];
        for (int node = 0; node < values.length; node++) {
            values[node] = value(IntStream.of(upstreams[node])
                    .map(upstream -> values[upstream])
                    .sum());
        }
        return values[values.length - 1];
    }
}
