package dev.toolwave.runtime.internal.machine;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The nodes that may start, ordered by rank within each lane. Not thread-safe. */
final class ReadyNodes {

    private final Graph graph;
    private final @Nullable BitSet[] ranks;
    private final int[] lowest;
    private int size;

    ReadyNodes(Graph graph) {
        this.graph = graph;
        this.ranks = new BitSet[graph.laneCount()];
        this.lowest = new int[graph.laneCount()];
    }

    void add(int node) {
        int lane = graph.lane(node);
        int rank = graph.rank(node);
        BitSet waiting = ranks[lane];
        if (waiting == null) {
            waiting = new BitSet(graph.size());
            ranks[lane] = waiting;
        }
        waiting.set(rank);
        lowest[lane] = Math.min(lowest[lane], rank);
        size++;
    }

    void remove(int node) {
        BitSet waiting = ranks[graph.lane(node)];
        if (waiting != null && waiting.get(graph.rank(node))) {
            waiting.clear(graph.rank(node));
            size--;
        }
    }

    int size() {
        return size;
    }

    /** Returns whether a node of this lane is ready. */
    boolean has(int lane) {
        return head(lane) >= 0;
    }

    /**
     * Removes and returns the most urgent node whose lane admits it.
     *
     * @param admits called at most once per lane; if it returns true, a node of that lane is taken
     * @return the node, or -1 if there is none
     */
    int poll(IntPredicate admits) {
        if (ranks.length == 1) {
            return take(Graph.OPEN_LANE, head(Graph.OPEN_LANE));
        }
        BitSet refused = new BitSet();
        while (true) {
            int best = -1;
            int bestLane = -1;
            for (int lane = 0; lane < ranks.length; lane++) {
                int rank = refused.get(lane) ? -1 : head(lane);
                if (rank >= 0 && (best < 0 || rank < best)) {
                    best = rank;
                    bestLane = lane;
                }
            }
            if (best < 0 || bestLane == Graph.OPEN_LANE || admits.test(bestLane)) {
                return take(bestLane, best);
            }
            refused.set(bestLane);
        }
    }

    /** Removes and returns the most urgent node of a lane; -1 if there is none. */
    int poll(int lane) {
        return take(lane, head(lane));
    }

    /** Returns the most urgent node of a lane without removing it; -1 if there is none. */
    int peek(int lane) {
        int rank = head(lane);
        return rank < 0 ? -1 : graph.nodeWithRank(rank);
    }

    private int head(int lane) {
        BitSet waiting = ranks[lane];
        if (waiting == null) {
            return -1;
        }
        int rank = waiting.nextSetBit(lowest[lane]);
        lowest[lane] = rank < 0 ? graph.size() : rank;
        return rank;
    }

    private int take(int lane, int rank) {
        BitSet waiting = rank < 0 ? null : ranks[lane];
        if (waiting == null) {
            return -1;
        }
        waiting.clear(rank);
        size--;
        return graph.nodeWithRank(rank);
    }
}
