package dev.toolwave.runtime.internal.machine;

import java.util.Arrays;

/**
 * Holds back the nodes of a wave until all nodes of the wave before are over. A wave opens with the nodes that are held then;
 * those of it that come later pass. Not thread-safe.
 */
final class WaveGate {

    private static final int NONE = -1;

    private final Graph graph;
    private final int[] left;
    private final int[] held;
    private final int[] nextHeld;
    private int open = 1;

    WaveGate(Graph graph) {
        this.graph = graph;
        this.left = graph.waveSizes();
        this.held = new int[graph.waveCount() + 2];
        Arrays.fill(held, NONE);
        this.nextHeld = new int[graph.size()];
    }

    /** Says that a node of a wave, so no barrier, is over. */
    void settled(int node) {
        left[graph.wave(node)]--;
    }

    /** Returns whether a node that could start has to wait for its wave; if so, it is held from now on. */
    boolean holds(int node) {
        int wave = graph.wave(node);
        if (wave <= open) {
            return false;
        }
        nextHeld[node] = held[wave];
        held[wave] = node;
        return true;
    }

    /** Opens the next wave if the open one is over; false where it is not, or where there is none. */
    boolean openNext() {
        if (open > graph.waveCount() || left[open] > 0) {
            return false;
        }
        open++;
        return true;
    }

    /** Returns the first node that was held for the wave that is open, -1 where there was none. */
    int firstHeld() {
        return held[open];
    }

    /** Returns the node that was held beside this one, -1 where there is no other. */
    int nextHeld(int node) {
        return nextHeld[node];
    }
}
