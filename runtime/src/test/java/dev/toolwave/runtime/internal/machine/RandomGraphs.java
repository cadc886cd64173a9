package dev.toolwave.runtime.internal.machine;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Graphs from a seed, and the shapes that break recursion. */
public final class RandomGraphs {

    private static final EdgeKind[] KINDS = {
        EdgeKind.REQUIRED, EdgeKind.REQUIRED, EdgeKind.NULLABLE, EdgeKind.OPTIONAL, EdgeKind.OUTCOME, EdgeKind.ORDER
    };

    private RandomGraphs() {}

    /** Returns a graph of up to 24 nodes with one to three requests, some writes that follow all reads, and limited tools. */
    static Graph graph(SplittableRandom random) {
        GraphBuilder graph = new GraphBuilder();
        int size = random.nextInt(1, 25);
        List<Integer> reads = new ArrayList<>();
        List<Integer> unused = new ArrayList<>();
        int lastWrite = -1;
        for (int node = 0; node < size; node++) {
            Effect effect = Effect.values()[random.nextInt(3)];
            ToolPolicy tool = ToolPolicy.of(RandomGraphs.class, "t" + random.nextInt(5), effect);
            graph.node(random.nextInt(4) == 0 ? tool.maxConcurrency(1 + random.nextInt(2)) : tool);
            List<Integer> upstreams = new ArrayList<>();
            for (int edges = random.nextInt(4); edges > 0 && node > 0; edges--) {
                int upstream = random.nextInt(node);
                if (!upstreams.contains(upstream)) {
                    upstreams.add(upstream);
                    unused.remove((Integer) upstream);
                    graph.edge(upstream, KINDS[random.nextInt(KINDS.length)]);
                }
            }
            if (effect == Effect.WRITE) {
                if (lastWrite >= 0 && !upstreams.contains(lastWrite)) {
                    graph.edge(lastWrite, EdgeKind.AFTER);
                }
                for (int read : reads) {
                    if (!upstreams.contains(read)) {
                        graph.edge(read, EdgeKind.AFTER);
                    }
                }
                lastWrite = node;
            } else if (effect == Effect.READ) {
                reads.add(node);
            }
            unused.add(node);
        }
        // As in a plan, every node is one that some call wants, directly or through another.
        unused.forEach(graph::request);
        return graph.build();
    }

    static ToolPolicy tool() {
        return ToolPolicy.of(RandomGraphs.class, "t", Effect.READ);
    }

    public static Graph chain(int size) {
        GraphBuilder graph = new GraphBuilder();
        for (int node = 0; node < size; node++) {
            graph.node(tool());
            if (node > 0) {
                graph.edge(node - 1, EdgeKind.REQUIRED);
            }
        }
        graph.request(size - 1);
        return graph.build();
    }

    public static Graph star(int size) {
        GraphBuilder graph = new GraphBuilder();
        for (int node = 0; node < size - 1; node++) {
            graph.node(tool());
        }
        graph.node(tool());
        for (int node = 0; node < size - 1; node++) {
            graph.edge(node, EdgeKind.REQUIRED);
        }
        graph.request(size - 1);
        return graph.build();
    }

    /** Returns layers of ten nodes. Each node needs three of the layer before, and the last node needs the last layer. */
    public static Graph layers(int size) {
        GraphBuilder graph = new GraphBuilder();
        for (int node = 0; node < size - 1; node++) {
            graph.node(tool());
            for (int i = 0; i < 3 && node >= 10; i++) {
                graph.edge(node / 10 * 10 - 10 + (node + i) % 10, EdgeKind.REQUIRED);
            }
        }
        graph.node(tool());
        for (int node = Math.max(0, size - 11); node < size - 1; node++) {
            graph.edge(node, EdgeKind.REQUIRED);
        }
        for (int node = 0; node < size; node++) {
            graph.request(node);
        }
        return graph.build();
    }
}
