package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.PlanMachine;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes ready nodes of a run together with the permits that they need, and makes attempts of them. A permit is taken when a node
 * is ready, so it is never held by somebody who waits.
 *
 * <p>Guarded by the run's lock.
 */
public final class NodeDispatcher {

    private final PlanExecution run;
    private final TurnScope scope;
    private final Graph graph;
    private final NodeExecutor body;
    private final PlanMachine machine;
    private final Timers clock;
    private final RunPermits permits;
    private final List<Permits> laneLimits;
    private final @Nullable ScheduledAttempt[] attempts;
    private final IntPredicate admission = this::admit;
    private @Nullable Permits admittedTo;
    private int live;

    public NodeDispatcher(
            PlanExecution run,
            TurnScope scope,
            Graph graph,
            NodeExecutor body,
            PlanMachine machine,
            Timers clock,
            List<Permits> laneLimits) {
        this.run = run;
        this.scope = scope;
        this.graph = graph;
        this.body = body;
        this.machine = machine;
        this.clock = clock;
        this.laneLimits = laneLimits;
        this.permits = new RunPermits(run, scope, graph, laneLimits);
        this.attempts = new ScheduledAttempt[graph.size()];
    }

    /** Returns how many attempts hold a permit. */
    public int live() {
        return live;
    }

    /** Says that an attempt no longer holds a permit. */
    public void released() {
        live--;
    }

    /** Returns a node's latest attempt, null where there is none. */
    @Nullable
    public ScheduledAttempt latest(int node) {
        return attempts[node];
    }

    /** Returns how many more threads could start a node; none where the run is told anyway when it may go on. */
    public int startable() {
        int ready = machine.ready();
        if (ready == 0 || permits.areAwaited() || !isLaneOpen()) {
            return 0;
        }
        return Math.min(ready, Math.max(1, permits.free()));
    }

    private boolean isLaneOpen() {
        if (machine.hasReady(Graph.OPEN_LANE)) {
            return true;
        }
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            if (machine.hasReady(lane) && !permits.areAwaited(lane)) {
                return true;
            }
        }
        return false;
    }

    /** Claims a node and a permit; null where there is none, and then the run is told when there is. */
    @Nullable
    public ScheduledAttempt claim(Followups followups) {
        Permits permit = machine.ready() == 0 ? null : permits.acquire();
        if (permit == null) {
            return null;
        }
        ScheduledAttempt claimed = claim(permit);
        if (claimed == null) {
            followups.release(permit);
        } else {
            live++;
        }
        return claimed;
    }

    /** Claims a node for a permit that somebody has who goes on; null where there is none, or others wait for the permit. */
    @Nullable
    public ScheduledAttempt claimNext(Permits permit, Followups followups) {
        if (!permits.isWantedElsewhere(permit)) {
            return claim(permit);
        }
        // Stands in line again, now and not when a helper has come.
        Permits another = machine.ready() == 0 ? null : permits.acquire();
        if (another != null) {
            followups.release(another);
        }
        return null;
    }

    /** Claims a node for a permit that the run has waited for; null where there is none. */
    @Nullable
    public ScheduledAttempt claimGranted(Permits permit) {
        ScheduledAttempt claimed = claim(permit);
        if (claimed != null) {
            live++;
            if (machine.ready() > 0) {
                permits.waitForMore(permit);
            }
        }
        return claimed;
    }

    /** Claims a node of a lane for a permit of it that the run has waited for; null where there is none, or none may run. */
    @Nullable
    public ScheduledAttempt claimGranted(int lane, Permits gate, Permits.Ticket ticket) {
        Permits permit = machine.hasReady(lane) ? permits.acquire() : null;
        if (permit == null) {
            return null;
        }
        ScheduledAttempt claimed = attempt(machine.poll(lane), permit, gate);
        live++;
        if (machine.hasReady(lane)) {
            gate.waitForMore(ticket);
        }
        return claimed;
    }

    private @Nullable ScheduledAttempt claim(Permits permit) {
        int node = machine.poll(admission);
        return node < 0 ? null : attempt(node, permit, graph.lane(node) == Graph.OPEN_LANE ? null : admittedTo);
    }

    private boolean admit(int lane) {
        admittedTo = permits.acquire(lane);
        return admittedTo != null;
    }

    private ScheduledAttempt attempt(int node, Permits permit, @Nullable Permits gate) {
        int lane = graph.lane(node);
        long limit = body.timeLimit(node);
        ScheduledAttempt attempt = new ScheduledAttempt(
                scope,
                node,
                body.step(node),
                body.name(node),
                clock.deadline(limit),
                permit,
                lane == Graph.OPEN_LANE ? null : laneLimits.get(lane - 1),
                gate);
        attempts[node] = attempt;
        clock.limit(attempt, limit);
        run.claimed(attempt);
        return attempt;
    }
}
