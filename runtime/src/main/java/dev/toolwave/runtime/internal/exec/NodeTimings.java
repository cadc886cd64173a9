package dev.toolwave.runtime.internal.exec;

import java.util.Arrays;
import java.util.BitSet;

/** When the nodes of a run started and ended, for its profile. Guarded by the run's lock, or read once the run is complete. */
public final class NodeTimings {

    private final long[] starts;
    private final long[] ends;
    private final BitSet abandoned = new BitSet();
    private int late;

    public NodeTimings(int nodes) {
        this.starts = new long[nodes];
        this.ends = new long[nodes];
        Arrays.fill(starts, Engine.NEVER);
    }

    public void started(int node, long now) {
        starts[node] = Math.min(starts[node], now);
    }

    public void settled(int node, long now) {
        ends[node] = now;
    }

    public void abandoned(int node) {
        abandoned.set(node);
    }

    public void ended(int node) {
        abandoned.clear(node);
    }

    public void late() {
        late++;
    }

    /** Returns when a node's first attempt started, {@link Engine#NEVER} where none did. */
    public long start(int node) {
        return starts[node];
    }

    /** Returns when a node's outcome was known. */
    public long end(int node) {
        return ends[node];
    }

    /** Returns for how long a node ran, zero where it never did. */
    public long time(int node) {
        return starts[node] == Engine.NEVER ? 0 : ends[node] - starts[node];
    }

    /** Returns whether an attempt of a node was still running when the run was complete. */
    public boolean isAbandoned(int node) {
        return abandoned.get(node);
    }

    /** Returns how many attempts ended when their node already had an outcome. */
    public int lateAttempts() {
        return late;
    }
}
