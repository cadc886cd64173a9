package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NoInputs;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.Permits;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.observe.InlineCallEvents;
import dev.toolwave.runtime.internal.observe.JfrModule;
import dev.toolwave.runtime.internal.observe.JfrTool;
import dev.toolwave.runtime.profile.RunProfile.Items;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call whose plan is one tool, without a limit on time and without retries, on the calling thread: there is nothing to
 * schedule, so nothing is.
 */
public final class InlineCall {

    private final TurnScope scope;
    private final DecodedCall call;
    private final PlanNode node;
    private final boolean profiled;
    private final @Nullable InlineCallEvents events;
    private final ProgressSink reports;

    private long start;
    private long end;
    private @Nullable VirtualMachineError fatal;

    private InlineCall(
            TurnScope scope, DecodedCall call, PlanNode node, boolean profiled, @Nullable InlineCallEvents events) {
        this.scope = scope;
        this.call = call;
        this.node = node;
        this.profiled = profiled;
        this.events = events;
        ProgressSink listener = events == null ? ProgressSink.NONE : events;
        this.reports = profiled ? new ProfiledTools(listener) : listener;
    }

    /**
     * Returns the run of a call, null where it needs a scheduler.
     *
     * @param profiled whether anybody will ask for its time or its step
     * @param events is told when it starts, and what the tool says of itself; null for nobody
     */
    public static @Nullable InlineCall of(
            TurnScope scope, DecodedCall call, boolean profiled, @Nullable InlineCallEvents events) {
        List<PlanNode> nodes = call.tool().plan().nodes();
        if (nodes.size() != 1 || scope.deadline() != Engine.NEVER || scope.isTooDeep() || scope.isCancelled()) {
            return null;
        }
        ToolPolicy tool = nodes.get(0).tool();
        return tool.retry().maxAttempts() > 1 || scope.engine().timeLimit(tool) != Engine.NEVER
                ? null
                : new InlineCall(scope, call, nodes.get(0), profiled, events);
    }

    /** Runs the tool; null where there is no permit at once, so that it has to wait in line with the others. */
    @Nullable
    public Outcome<?> run() {
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
            return runStarted(
                    new Attempt(scope, 0, 0, node.tool().name(), Engine.NEVER, engine.permits(), limit, gate));
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
    public long start() {
        return start;
    }

    /** Returns how long the tool ran. */
    public long time() {
        return end - start;
    }

    /** Returns the run as the only step of a turn that started at this time. */
    public Step step(String callId, Outcome<?> outcome, long origin) {
        return new Step(
                node.tool().name(),
                List.of(callId),
                1,
                List.of(),
                Duration.ofNanos(start - origin),
                Duration.ofNanos(end - origin),
                reason(outcome),
                1,
                false,
                reports instanceof ProfiledTools tools ? tools.items(0, origin) : Items.NONE);
    }

    /** Returns the error by which the JVM said that it is in trouble, null where there was none. */
    @Nullable
    public VirtualMachineError fatal() {
        return fatal;
    }

    private Outcome<?> runStarted(Attempt attempt) {
        if (events != null) {
            events.started();
        }
        return JfrModule.isInUse() && call.tool().timedCalls().isNextTimed()
                ? runTimed(attempt)
                : run(attempt, profiled);
    }

    private Outcome<?> runTimed(Attempt attempt) {
        JfrTool event = JfrTool.begin();
        Outcome<?> outcome = run(attempt, true);
        event.end(scope.numbered().turn(), 0, attempt.toolName, 1, 1, reason(outcome));
        call.tool().timedCalls().ended(time(), event.isRecorded());
        return outcome;
    }

    private Outcome<?> run(Attempt attempt, boolean isTimed) {
        attempt.enter();
        start = isTimed ? scope.engine().now() : 0;
        try {
            return new Ok<@Nullable Object>(call.invoke(0, new NoInputs(attempt, reports)));
        } catch (InterruptedException e) {
            // On this thread it can only have been meant for the caller.
            Thread.currentThread().interrupt();
            return new NotOk<>(Reason.CANCELLED, attempt.toolName, NodeOutcomes.CANCELLED_TEXT, e);
        } catch (Throwable e) {
            fatal = NodeOutcomes.fatal(e);
            return new NotOk<>(Reason.FAILED, attempt.toolName, NodeOutcomes.failureText(e), e);
        } finally {
            end = isTimed ? scope.engine().now() : 0;
            attempt.leave();
        }
    }

    private static @Nullable Reason reason(Outcome<?> outcome) {
        return outcome instanceof NotOk<?> notOk ? notOk.reason() : null;
    }
}
