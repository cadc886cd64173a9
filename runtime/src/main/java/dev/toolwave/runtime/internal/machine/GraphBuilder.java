package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Graph}. Upstreams must be added before their dependents. Not thread-safe. */
public final class GraphBuilder {

    private final List<@Nullable ToolPolicy> tools = new ArrayList<>();
    private final List<EdgeKind> kinds = new ArrayList<>();
    private final Map<ToolKey, Integer> lanes = new LinkedHashMap<>();
    private final List<ToolPolicy> limited = new ArrayList<>();
    private int[] firstIn = new int[16];
    private int[] laneOf = new int[16];
    private int[] from = new int[16];
    private int[] requests = new int[4];
    private int requestCount;

    /** Adds a node for a tool. Edges added after this call belong to it. */
    public int node(ToolPolicy tool) {
        return add(tool, tool.maxConcurrency() > 0 ? laneOf(tool) : Graph.OPEN_LANE);
    }

    /** Adds a barrier that waits for the given nodes. */
    public int barrier(Iterable<Integer> upstreams) {
        int barrier = add(null, Graph.OPEN_LANE);
        for (int upstream : upstreams) {
            edge(upstream, EdgeKind.AFTER);
        }
        return barrier;
    }

    /**
     * Adds an edge from an upstream to the node that was added last.
     *
     * @throws IllegalArgumentException if the upstream was not added before that node
     */
    public int edge(int upstream, EdgeKind kind) {
        int edge = kinds.size();
        if (upstream < 0 || upstream >= tools.size() - 1) {
            throw new IllegalArgumentException("node " + (tools.size() - 1) + " cannot follow node " + upstream);
        }
        from = grown(from, edge);
        from[edge] = upstream;
        kinds.add(kind);
        return edge;
    }

    /** Records that a call needs the outcome of a node. */
    public void request(int node) {
        requests = grown(requests, requestCount);
        requests[requestCount++] = node;
    }

    /** Returns the number of nodes added so far. */
    public int size() {
        return tools.size();
    }

    /** Returns the graph of the nodes and edges added so far. */
    public Graph build() {
        int size = tools.size();
        int[] starts = Arrays.copyOf(firstIn, size + 1);
        starts[size] = kinds.size();
        return new Graph(
                tools.toArray(new ToolPolicy[0]),
                starts,
                Arrays.copyOf(from, kinds.size()),
                kinds.toArray(new EdgeKind[0]),
                Arrays.copyOf(requests, requestCount),
                Arrays.copyOf(laneOf, size),
                limited);
    }

    private int add(@Nullable ToolPolicy tool, int lane) {
        int node = tools.size();
        firstIn = grown(firstIn, node);
        firstIn[node] = kinds.size();
        laneOf = grown(laneOf, node);
        laneOf[node] = lane;
        tools.add(tool);
        return node;
    }

    private int laneOf(ToolPolicy tool) {
        return lanes.computeIfAbsent(ToolKey.of(tool), key -> {
            limited.add(tool);
            return limited.size();
        });
    }

    private static int[] grown(int[] values, int index) {
        return index < values.length ? values : Arrays.copyOf(values, values.length * 2);
    }
}
