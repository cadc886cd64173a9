package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.Failures;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor.NodeResult;
import dev.toolwave.runtime.internal.exec.NodeInputs;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.Permits;
import dev.toolwave.runtime.internal.exec.ToolReports;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.observe.TurnEvents;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs on the calling thread: a plan of one tool without a time limit and without retries needs no scheduling.
 *
 * @param result the result; null if the tool failed
 * @param start when the tool started; 0 if it was not timed
 * @param end when the tool ended; 0 if it was not timed
 */
record InlineCall(Outcome<?> outcome, @Nullable NodeResult result, long start, long end) {

    private static final int[] NO_EDGES = {};

    /** Returns whether a call may run on the calling thread. */
    static boolean isPossible(TurnScope scope, DecodedCall call) {
        List<PlanNode> nodes = call.tool().plan().nodes();
        if (nodes.size() != 1
                || scope.deadline() != Engine.NEVER
                || scope.isTooDeep()
                || scope.isCancelled()
                || Thread.currentThread().isInterrupted()) {
            return false;
        }
        ToolPolicy tool = nodes.get(0).tool();
        return tool.retry().maxAttempts() == 1 && scope.engine().timeLimit(tool) == Engine.NEVER;
    }

    /**
     * Runs a call for which {@link #isPossible} returned true.
     *
     * @param events notified of the start; null if there is no listener
     * @param isTimed whether the times are needed
     * @param writesAnswer whether the result is written as JSON
     * @return null if not all permits are free, so that the call has to wait for its turn
     */
    static @Nullable InlineCall run(
            TurnScope scope,
            DecodedCall call,
            ToolReports reports,
            @Nullable TurnEvents events,
            boolean isTimed,
            boolean writesAnswer) {
        Engine engine = scope.engine();
        ToolPolicy tool = call.tool().plan().nodes().get(0).tool();
        Attempt parent = scope.parentOnSameEngine();
        Permits limit = tool.maxConcurrency() > 0 ? engine.limitOf(tool) : null;
        // The attempt around this call waits for it and lends its permits.
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
            Attempt attempt = new Attempt(scope, 1, 0, 0, tool.name(), Engine.NEVER, engine.permits(), limit, gate);
            if (events != null) {
                events.started(0, 1);
            }
            return run(attempt, call, reports, isTimed, writesAnswer);
        } finally {
            if (gate != null) {
                gate.release();
            }
            if (permit != null) {
                permit.release();
            }
        }
    }

    private static InlineCall run(
            Attempt attempt, DecodedCall call, ToolReports reports, boolean isTimed, boolean writesAnswer) {
        Engine engine = attempt.scope().engine();
        NodeInputs inputs = new NodeInputs(NodeInputs.NO_UPSTREAMS, NO_EDGES, attempt, reports);
        attempt.begin();
        long start = isTimed ? engine.now() : 0;
        Outcome<?> outcome;
        NodeResult result = null;
        try {
            result = LocalNodeExecutor.run(attempt, call, inputs, writesAnswer ? call.tool() : null);
            outcome = new Ok<@Nullable Object>(result.value());
        } catch (Throwable e) {
            outcome = failure(attempt.toolName(), e);
        } finally {
            attempt.end();
        }
        return new InlineCall(outcome, result, start, isTimed ? engine.now() : 0);
    }

    private static NotOk<?> failure(String tool, Throwable thrown) {
        if (thrown instanceof InterruptedException && wasThrownHere(thrown)) {
            Thread.currentThread().interrupt();
            return new NotOk<>(Reason.CANCELLED, tool, NodeOutcomes.CANCELLED, thrown);
        }
        Throwable cause = Failures.unwrap(thrown);
        return new NotOk<>(Reason.FAILED, tool, Failures.message(cause), cause);
    }

    /** Returns whether an exception was created on this call's stack. One of another thread is the tool's own. */
    private static boolean wasThrownHere(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals(InlineCall.class.getName())) {
                return true;
            }
        }
        return false;
    }
}
