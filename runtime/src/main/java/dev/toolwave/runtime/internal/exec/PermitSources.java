package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.Graph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a run's permits. A run inside an attempt first takes the permit that the waiting attempt lends and, for calls of
 * a tool that it runs inside, the permit of that tool. So a run never waits for permits that its own caller holds, and no limit
 * is exceeded. Guarded by the run's lock.
 */
final class PermitSources {

    /** Uses a permit that became free. Called without locks. */
    interface Taker {

        /**
         * Takes a permit.
         *
         * @param lane the lane that it is for; {@link Graph#OPEN_LANE} for a permit of the runtime
         * @return false if the run does not need it
         */
        boolean granted(int lane, Permits permit);
    }

    private final List<List<Source>> byLane = new ArrayList<>();

    PermitSources(TurnScope scope, Graph graph, List<Permits> laneLimits, Taker taker) {
        Attempt parent = scope.parentOnSameEngine();
        List<Source> ofRuntime = new ArrayList<>(2);
        if (parent != null) {
            ofRuntime.add(new Source(parent.lentPermit(), Graph.OPEN_LANE, taker));
        }
        ofRuntime.add(new Source(scope.engine().permits(), Graph.OPEN_LANE, taker));
        byLane.add(ofRuntime);
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            Permits limit = laneLimits.get(lane - 1);
            List<Source> ofLane = new ArrayList<>(2);
            Attempt holder = parent == null ? null : parent.holderOf(limit);
            if (holder != null) {
                ofLane.add(new Source(holder.lentGate(), lane, taker));
            }
            ofLane.add(new Source(limit, lane, taker));
            byLane.add(ofLane);
        }
    }

    /** Takes a permit of a lane or, for {@link Graph#OPEN_LANE}, of the runtime. If there is none, the taker gets one later. */
    @Nullable
    Permits acquire(int lane) {
        for (Source source : byLane.get(lane)) {
            if (source.permits.acquireOrWait(source)) {
                return source.permits;
            }
        }
        return null;
    }

    private static final class Source extends Permits.Ticket {

        private final Permits permits;
        private final int lane;
        private final Taker taker;

        Source(Permits permits, int lane, Taker taker) {
            this.permits = permits;
            this.lane = lane;
            this.taker = taker;
        }

        @Override
        boolean granted() {
            return taker.granted(lane, permits);
        }
    }
}
