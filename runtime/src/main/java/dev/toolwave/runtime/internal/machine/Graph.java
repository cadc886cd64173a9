package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a turn and their dependencies. Immutable. It consists of arrays because every turn visits all nodes and edges.
 *
 * <p>Nodes are in topological order. A node without a tool is a barrier: it ends as soon as its upstreams have ended. Barriers
 * exist so that m nodes that wait for n others need m + n edges instead of m * n.
 *
 * <p>A <em>lane</em> is a group of nodes that share a concurrency limit. Lane 0 has no limit; every other lane belongs to one
 * tool.
 */
public final class Graph {

    /** The lane of the nodes whose tool has no concurrency limit. */
    public static final int OPEN_LANE = 0;

    private final @Nullable ToolPolicy[] tools;
    private final int[] firstIn;
    private final int[] from;
    private final int[] to;
    private final EdgeKind[] kinds;
    private final int[] firstOut;
    private final int[] out;
    private final int[] waves;
    private final int[] heights;
    private final int[] ranks;
    private final int[] nodesByRank;
    private final int[] lanes;
    private final List<ToolPolicy> limited;
    private final int[] demand;
    private final int waveCount;
    private final int[] steps;
    private final int[] nodeOfStep;

    Graph(
            @Nullable ToolPolicy[] tools,
            int[] firstIn,
            int[] from,
            EdgeKind[] kinds,
            int[] requests,
            int[] lanes,
            List<ToolPolicy> limited) {
        this.tools = tools;
        this.firstIn = firstIn;
        this.from = from;
        this.kinds = kinds;
        this.lanes = lanes;
        this.limited = List.copyOf(limited);
        this.to = targets(firstIn, from.length);
        this.firstOut = new int[tools.length + 1];
        this.out = outgoing(from, firstOut);
        this.waves = waves();
        this.heights = heights();
        this.nodesByRank = new int[tools.length];
        this.ranks = rank(heights, nodesByRank);
        this.demand = demand(requests);
        this.waveCount = Arrays.stream(waves).max().orElse(0);
        this.steps = new int[tools.length];
        this.nodeOfStep = steps(tools, steps);
    }

    /** Returns the number of nodes, including barriers. */
    public int size() {
        return tools.length;
    }

    /** Returns the number of edges. */
    public int edges() {
        return from.length;
    }

    /** Returns whether the node is a barrier. */
    public boolean isBarrier(int node) {
        return tools[node] == null;
    }

    /**
     * Returns the tool of a node.
     *
     * @throws IllegalArgumentException if the node is a barrier
     */
    public ToolPolicy tool(int node) {
        ToolPolicy tool = tools[node];
        if (tool == null) {
            throw new IllegalArgumentException("node " + node + " is a barrier");
        }
        return tool;
    }

    /** Returns whether the node's tool writes. */
    boolean writes(int node) {
        ToolPolicy tool = tools[node];
        return tool != null && tool.writes();
    }

    /** Returns the number of a node in events, profiles and remote plans, which do not count barriers; -1 for a barrier. */
    public int step(int node) {
        return steps[node];
    }

    /** Returns the number of nodes without the barriers. */
    public int stepCount() {
        return nodeOfStep.length;
    }

    /** Returns the node with this step number. */
    public int nodeOfStep(int step) {
        return nodeOfStep[step];
    }

    /** Returns the node's first incoming edge. Its last one is {@code firstIn(node + 1) - 1}. */
    public int firstIn(int node) {
        return firstIn[node];
    }

    /** Returns the upstream of an edge. */
    public int from(int edge) {
        return from[edge];
    }

    /** Returns the dependent of an edge. */
    public int to(int edge) {
        return to[edge];
    }

    /** Returns how the dependent uses the upstream. */
    public EdgeKind kind(int edge) {
        return kinds[edge];
    }

    /** Returns the position of the node's first outgoing edge. The last position is {@code firstOut(node + 1) - 1}. */
    public int firstOut(int node) {
        return firstOut[node];
    }

    /** Returns the outgoing edge at a position, see {@link #firstOut}. */
    public int out(int position) {
        return out[position];
    }

    /** Returns the wave of a node, starting at 1. The wave of a barrier is the last wave that it waits for. */
    public int wave(int node) {
        return waves[node];
    }

    /** Returns the number of waves. */
    public int waveCount() {
        return waveCount;
    }

    /** Returns the number of nodes in each wave, without barriers. Index 0 is unused because waves start at 1. */
    public int[] waveSizes() {
        int[] sizes = new int[waveCount + 1];
        for (int node = 0; node < tools.length; node++) {
            if (!isBarrier(node)) {
                sizes[waves[node]]++;
            }
        }
        return sizes;
    }

    /** Returns the length of the longest path from the node to a requested tool, counted in tools and including both ends. */
    public int height(int node) {
        return heights[node];
    }

    /** Returns the node's rank in the order in which ready nodes start: by descending height, then by index. */
    int rank(int node) {
        return ranks[node];
    }

    /** Returns the node with this rank. */
    int nodeWithRank(int rank) {
        return nodesByRank[rank];
    }

    /** Returns the lane of a node. */
    public int lane(int node) {
        return lanes[node];
    }

    /** Returns the number of lanes, including the one without a limit. */
    public int laneCount() {
        return limited.size() + 1;
    }

    /** Returns the tool whose limit applies to a lane other than {@link #OPEN_LANE}. */
    public ToolPolicy limitOf(int lane) {
        return limited.get(lane - 1);
    }

    /** Returns the number of calls and dependents that need a node's outcome. */
    int demand(int node) {
        return demand[node];
    }

    private static int[] steps(@Nullable ToolPolicy[] tools, int[] steps) {
        int[] nodes = new int[tools.length];
        int count = 0;
        for (int node = 0; node < tools.length; node++) {
            steps[node] = tools[node] == null ? -1 : count;
            if (tools[node] != null) {
                nodes[count++] = node;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    private static int[] targets(int[] firstIn, int edges) {
        int[] to = new int[edges];
        for (int node = 0; node + 1 < firstIn.length; node++) {
            Arrays.fill(to, firstIn[node], firstIn[node + 1], node);
        }
        return to;
    }

    private static int[] outgoing(int[] from, int[] firstOut) {
        for (int upstream : from) {
            firstOut[upstream + 1]++;
        }
        for (int node = 1; node < firstOut.length; node++) {
            firstOut[node] += firstOut[node - 1];
        }
        int[] next = firstOut.clone();
        int[] out = new int[from.length];
        for (int edge = 0; edge < from.length; edge++) {
            out[next[from[edge]]++] = edge;
        }
        return out;
    }

    private int[] waves() {
        int[] result = new int[tools.length];
        for (int node = 0; node < tools.length; node++) {
            int last = 0;
            for (int edge = firstIn[node]; edge < firstIn[node + 1]; edge++) {
                last = Math.max(last, result[from[edge]]);
            }
            result[node] = isBarrier(node) ? last : last + 1;
        }
        return result;
    }

    private int[] heights() {
        int[] result = new int[tools.length];
        for (int node = tools.length - 1; node >= 0; node--) {
            int above = 0;
            for (int i = firstOut[node]; i < firstOut[node + 1]; i++) {
                above = Math.max(above, result[to[out[i]]]);
            }
            result[node] = isBarrier(node) ? above : above + 1;
        }
        return result;
    }

    /** Sorts the nodes by counting: the heights are small integers. */
    private static int[] rank(int[] heights, int[] nodesByRank) {
        int highest = Arrays.stream(heights).max().orElse(0);
        int[] next = new int[highest + 2];
        for (int height : heights) {
            next[highest - height + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] ranks = new int[heights.length];
        for (int node = 0; node < heights.length; node++) {
            ranks[node] = next[highest - heights[node]]++;
            nodesByRank[ranks[node]] = node;
        }
        return ranks;
    }

    private int[] demand(int[] requests) {
        int[] result = new int[tools.length];
        for (int node : requests) {
            result[node]++;
        }
        for (int edge = 0; edge < from.length; edge++) {
            if (kinds[edge] != EdgeKind.AFTER) {
                result[from[edge]]++;
            }
        }
        return result;
    }
}
