package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.machine.Graph;
import org.jspecify.annotations.Nullable;

/** Records the waves of a run with Flight Recorder: from the start of a wave's first node to the end of its last. */
public final class RecordedWaves implements NodeListener {

    private final NodeListener next;
    private final long turn;
    private final Graph graph;
    private final int[] sizes;

    // Guarded by the run's lock.
    private final int[] settled;
    private final @Nullable JfrWave[] events;

    private RecordedWaves(NodeListener next, long turn, Graph graph) {
        this.next = next;
        this.turn = turn;
        this.graph = graph;
        this.sizes = graph.waveSizes();
        this.settled = new int[sizes.length];
        this.events = new JfrWave[sizes.length];
    }

    /**
     * Returns a listener that records waves if the run has waves and a recording wants them; otherwise the given listener.
     *
     * @param next called before the wave is recorded
     * @param turn the turn's number
     */
    public static NodeListener before(NodeListener next, long turn, Graph graph, Scheduling scheduling) {
        return scheduling == Scheduling.WAVES && JfrWave.isRecorded() ? new RecordedWaves(next, turn, graph) : next;
    }

    @Override
    public void started(RunState run, int node) {
        next.started(run, node);
        int wave = graph.wave(node);
        if (events[wave] == null) {
            events[wave] = JfrWave.begin();
        }
    }

    @Override
    public void settled(RunState run, int node) {
        next.settled(run, node);
        int wave = graph.wave(node);
        JfrWave event = events[wave];
        if (++settled[wave] == sizes[wave] && event != null) {
            event.end(turn, wave, sizes[wave]);
        }
    }
}
