package dev.toolwave.runtime.internal.machine;

import java.util.Arrays;

/**
 * Delays the nodes of a wave until all nodes of the previous wave have ended. A node that could start before its wave is open is
 * held; the others pass. Not thread-safe.
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

    /** Records that a node ended. Not to be called for barriers. */
    void settled(int node) {
        left[graph.wave(node)]--;
    }

    /** Returns whether a node must wait for its wave. If so, the gate holds it. */
    boolean holds(int node) {
        int wave = graph.wave(node);
        if (wave <= open) {
            return false;
        }
        nextHeld[node] = held[wave];
        held[wave] = node;
        return true;
    }

    /** Opens the next wave if the current one has ended. Returns whether it did. */
    boolean openNext() {
        if (open > graph.waveCount() || left[open] > 0) {
            return false;
        }
        open++;
        return true;
    }

    /** Returns the first node held for the wave that is now open; -1 if there is none. */
    int firstHeld() {
        return held[open];
    }

    /** Returns the next node held for the same wave; -1 if there is none. */
    int nextHeld(int node) {
        return nextHeld[node];
    }
}
