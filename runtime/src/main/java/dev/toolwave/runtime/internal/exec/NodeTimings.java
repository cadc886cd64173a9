package dev.toolwave.runtime.internal.exec;

import java.util.Arrays;
import java.util.BitSet;

/** When the nodes of a run started and ended. Guarded by the run's lock until the run is complete. */
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

    /** Returns when a node's first attempt started; {@link Engine#NEVER} if none did. */
    public long start(int node) {
        return starts[node];
    }

    /** Returns when a node ended. */
    public long end(int node) {
        return ends[node];
    }

    /** Returns how long a node ran; zero if it never started. */
    public long time(int node) {
        return starts[node] == Engine.NEVER ? 0 : ends[node] - starts[node];
    }

    /** Returns whether an attempt of a node was still running when the run ended. */
    public boolean isAbandoned(int node) {
        return abandoned.get(node);
    }

    /** Returns the number of attempts that ended after their node. */
    public int lateAttempts() {
        return late;
    }
}
