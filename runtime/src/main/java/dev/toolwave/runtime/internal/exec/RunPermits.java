package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.Graph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one run gets its permits from. A run inside a tool first takes the permit that the waiting tool lends it, and for calls
 * of a tool that it is itself inside of, the one of that tool: so nothing waits for what its own caller holds, and no limit is
 * exceeded either.
 *
 * <p>Guarded by the run's lock.
 */
public final class RunPermits {

    private final PlanExecution run;
    private final List<Source> sources;
    private final List<List<Source>> gates;

    public RunPermits(PlanExecution run, TurnScope scope, Graph graph, List<Permits> laneLimits) {
        this.run = run;
        this.sources = new ArrayList<>();
        Attempt parent = scope.parentOnSameEngine();
        if (parent != null) {
            sources.add(new Source(parent.lentPermit(), Graph.OPEN_LANE));
        }
        sources.add(new Source(scope.engine().permits(), Graph.OPEN_LANE));
        this.gates = new ArrayList<>();
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            List<Source> ofLane = new ArrayList<>();
            Permits limit = laneLimits.get(lane - 1);
            Attempt holder = parent == null ? null : parent.holderOf(limit);
            if (holder != null) {
                ofLane.add(new Source(holder.lentGate(), lane));
            }
            ofLane.add(new Source(limit, lane));
            gates.add(ofLane);
        }
    }

    /** Takes a permit to run a tool; where there is none, the run is told when there is. */
    @Nullable
    public Permits acquire() {
        return acquire(sources);
    }

    /** Takes a permit of a lane; where there is none, the run is told when there is. */
    @Nullable
    public Permits acquire(int lane) {
        return acquire(gates.get(lane - 1));
    }

    /** Returns whether the run will be told of the next permit to run a tool. */
    public boolean areAwaited() {
        return isLastAwaited(sources);
    }

    /** Returns whether the run will be told of the next permit of a lane. */
    public boolean areAwaited(int lane) {
        return isLastAwaited(gates.get(lane - 1));
    }

    /** Returns how many permits to run a tool nobody holds. */
    public int free() {
        int free = 0;
        for (Source source : sources) {
            free += source.permits.free();
        }
        return free;
    }

    /** Asks for one more permit of a source that has just granted one. */
    public void waitForMore(Permits permits) {
        permits.waitForMore(sourceOf(permits));
    }

    /** Returns whether another run waits for a permit. */
    public boolean isWantedElsewhere(Permits permits) {
        return permits.isWantedBesides(sourceOf(permits));
    }

    private static @Nullable Permits acquire(List<Source> sources) {
        for (Source source : sources) {
            if (source.permits.acquireOrWait(source)) {
                return source.permits;
            }
        }
        return null;
    }

    /** Sources are asked in order, so who waits at the last one waits at all of them. */
    private static boolean isLastAwaited(List<Source> sources) {
        return sources.get(sources.size() - 1).isQueued();
    }

    private Source sourceOf(Permits permits) {
        for (Source source : sources) {
            if (source.permits == permits) {
                return source;
            }
        }
        throw new IllegalArgumentException("not a permit of this run");
    }

    /** A place in the queue of one limit. */
    private final class Source extends Permits.Ticket {

        private final Permits permits;
        private final int lane;

        Source(Permits permits, int lane) {
            this.permits = permits;
            this.lane = lane;
        }

        @Override
        boolean granted() {
            return lane == Graph.OPEN_LANE ? run.permitGranted(permits) : run.gateGranted(lane, permits, this);
        }
    }
}
