package dev.toolwave.runtime.internal.run;

import java.util.Arrays;
import java.util.BitSet;

/** When the nodes of a run started and ended, for its profile. Guarded by the run's lock, or read once the run is complete. */
final class RunFacts {

    private final long[] starts;
    private final long[] ends;
    private final BitSet abandoned = new BitSet();
    private int late;

    RunFacts(int nodes) {
        this.starts = new long[nodes];
        this.ends = new long[nodes];
        Arrays.fill(starts, Engine.NEVER);
    }

    void started(int node, long now) {
        starts[node] = Math.min(starts[node], now);
    }

    void settled(int node, long now) {
        ends[node] = now;
    }

    void abandoned(int node) {
        abandoned.set(node);
    }

    void ended(int node) {
        abandoned.clear(node);
    }

    void late() {
        late++;
    }

    /** Returns when a node's first attempt started, {@link Engine#NEVER} where none did. */
    long start(int node) {
        return starts[node];
    }

    /** Returns when a node's outcome was known. */
    long end(int node) {
        return ends[node];
    }

    /** Returns for how long a node ran, zero where it never did. */
    long time(int node) {
        return starts[node] == Engine.NEVER ? 0 : ends[node] - starts[node];
    }

    /** Returns whether an attempt of a node was still running when the run was complete. */
    boolean isAbandoned(int node) {
        return abandoned.get(node);
    }

    /** Returns how many attempts ended when their node already had an outcome. */
    int lateAttempts() {
        return late;
    }
}
