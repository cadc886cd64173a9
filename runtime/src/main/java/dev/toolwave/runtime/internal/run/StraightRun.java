package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call whose plan is one tool, without a limit on time and without retries, on the calling thread: there is nothing to
 * schedule, so nothing is.
 */
final class StraightRun {

    private final TurnScope scope;
    private final PlannedCall call;
    private final PlanNode node;
    private final boolean timed;

    private long start;
    private long end;
    private @Nullable VirtualMachineError fatal;

    private StraightRun(TurnScope scope, PlannedCall call, PlanNode node, boolean timed) {
        this.scope = scope;
        this.call = call;
        this.node = node;
        this.timed = timed;
    }

    /**
     * Returns the run of a call, null where it needs a scheduler.
     *
     * @param timed whether anybody will ask when it started and ended
     */
    static @Nullable StraightRun of(TurnScope scope, PlannedCall call, boolean timed) {
        List<PlanNode> nodes = call.tool().plan().nodes();
        if (nodes.size() != 1 || scope.deadline() != Engine.NEVER || scope.isTooDeep() || scope.isCancelled()) {
            return null;
        }
        ToolPolicy tool = nodes.get(0).tool();
        return tool.retry().maxAttempts() > 1 || scope.engine().timeLimit(tool) != Engine.NEVER
                ? null
                : new StraightRun(scope, call, nodes.get(0), timed);
    }

    /** Runs the tool; null where there is no permit at once, so that it has to wait in line with the others. */
    @Nullable
    Outcome<?> run() {
        if (Thread.currentThread().isInterrupted()) {
            return null;
        }
        Engine engine = scope.engine();
        Attempt parent = scope.parentOnSameEngine();
        Permits limit = node.tool().maxConcurrency() > 0 ? engine.limitOf(node.tool()) : null;
        // A tool that waits for this run lends it what it holds itself.
        Permits permit = parent == null ? engine.permits() : null;
        Permits gate = limit == null || (parent != null && parent.holderOf(limit) != null) ? null : limit;
        if (permit != null && !permit.tryAcquire()) {
            return null;
        }
        if (gate != null && !gate.tryAcquire()) {
            if (permit != null) {
                permit.release();
            }
            return null;
        }
        try {
            return run(new Attempt(scope, 0, 0, node.tool().name(), Engine.NEVER, engine.permits(), limit, gate));
        } finally {
            if (gate != null) {
                gate.release();
            }
            if (permit != null) {
                permit.release();
            }
        }
    }

    /** Returns when the tool started. */
    long start() {
        return start;
    }

    /** Returns when the tool ended. */
    long end() {
        return end;
    }

    /** Returns the error by which the JVM said that it is in trouble, null where there was none. */
    @Nullable
    VirtualMachineError fatal() {
        return fatal;
    }

    private long clock() {
        return timed ? scope.engine().now() : 0;
    }

    private Outcome<?> run(Attempt attempt) {
        Attempt outer = Attempt.enter(attempt);
        start = clock();
        RecordedAttempt recorded = RecordedAttempt.begin(attempt, 1, 1);
        Throwable thrown = null;
        try {
            return new Ok<@Nullable Object>(call.invoke(0, new NoInputs(attempt)));
        } catch (InterruptedException e) {
            // On this thread it can only have been meant for the caller.
            thrown = e;
            Thread.currentThread().interrupt();
            return new NotOk<>(Reason.CANCELLED, attempt.toolName, NodeOutcomes.CANCELLED_TEXT, e);
        } catch (Throwable e) {
            thrown = e;
            fatal = NodeOutcomes.fatal(e);
            return new NotOk<>(Reason.FAILED, attempt.toolName, NodeOutcomes.failureText(e), e);
        } finally {
            recorded.end(thrown);
            end = clock();
            Attempt.enter(outer);
        }
    }
}
