package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Cancellation;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.RejectedCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.NodeTimings;
import dev.toolwave.runtime.internal.exec.Permits;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.ToolReports;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeStates;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.internal.observe.JfrTurn;
import dev.toolwave.runtime.internal.observe.RecordedWaves;
import dev.toolwave.runtime.internal.observe.TurnEvents;
import dev.toolwave.runtime.internal.turn.TurnRunner.ResultMaker;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One turn: its calls, their merged plan and one answer for each call. Used once. */
public final class Turn {

    private final TurnScope scope;
    private final Engine engine;
    private final long origin;
    private final AnswerWriter answers;
    private final List<ReadCall> calls;
    private final List<ValidCall> validCalls;
    private final MergedPlan plan;
    private final boolean mayRunInline;
    private final @Nullable Cancellation cancellation;
    private final List<EventQueue> ownQueues;
    private final @Nullable TurnEvents events;
    private final ToolReports reports;
    private final List<List<String>> callIds;
    private boolean isTyped;

    /**
     * Creates a turn.
     *
     * @param origin when the turn started
     * @param plan the plan of the valid calls
     * @param mayRunInline whether tools may run on the calling thread
     */
    Turn(
            TurnScope scope,
            long origin,
            List<ReadCall> calls,
            MergedPlan plan,
            AnswerWriter answers,
            List<EventQueue> queues,
            TurnSettings settings,
            boolean mayRunInline) {
        this.scope = scope.numbered();
        this.engine = scope.engine();
        this.origin = origin;
        this.answers = answers;
        this.calls = calls;
        this.validCalls = validCalls(calls);
        this.plan = plan;
        this.mayRunInline = mayRunInline;
        this.callIds =
                plan.callIds(validCalls.stream().map(call -> call.call().id()).toList());
        this.cancellation = settings.cancellation();
        this.ownQueues = settings.listeners().stream()
                .map(EventQueue::lossless)
                .filter(Objects::nonNull)
                .toList();
        List<EventQueue> all = new ArrayList<>(queues);
        all.addAll(ownQueues);
        this.events =
                all.isEmpty() ? null : new TurnEvents(all, this.scope.turn(), settings.turnId(), plan.graph(), callIds);
        this.reports = new ToolReports(events);
    }

    static List<ValidCall> validCalls(List<ReadCall> calls) {
        List<ValidCall> valid = new ArrayList<>(calls.size());
        for (ReadCall call : calls) {
            if (call instanceof ValidCall one) {
                valid.add(one);
            }
        }
        return valid;
    }

    public TurnScope scope() {
        return scope;
    }

    /** Returns when the turn started, on the engine's clock. */
    public long origin() {
        return origin;
    }

    public AnswerWriter answers() {
        return answers;
    }

    /** Returns the calls that run, in the order of the model. */
    public List<ValidCall> validCalls() {
        return validCalls;
    }

    /** Returns the merged plan of the valid calls. */
    public MergedPlan plan() {
        return plan;
    }

    /** Returns whether the calls were made in Java, so that their outcomes have to be Java values. */
    public boolean isTyped() {
        return isTyped;
    }

    /** Returns the events of the turn; null if it has no listener. */
    public @Nullable TurnEvents events() {
        return events;
    }

    ToolReports reports() {
        return reports;
    }

    boolean mayRunInline() {
        return mayRunInline;
    }

    /** Returns a new execution of the plan on the runtime's threads, which reports to the turn's listeners. */
    public PlanExecution newExecution(NodeExecutor executor) {
        Graph graph = plan.graph();
        List<Permits> laneLimits = new ArrayList<>(graph.laneCount() - 1);
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            laneLimits.add(engine.limitOf(graph.limitOf(lane)));
        }
        NodeListener listener = RecordedWaves.before(
                events == null ? NodeListener.NONE : events,
                scope.turn(),
                graph,
                engine.settings().scheduling());
        return new PlanExecution(
                scope.captured(), graph, engine.settings().scheduling(), executor, listener, laneLimits);
    }

    /** Runs an execution of the plan, which the turn's cancellation cancels. */
    public void run(PlanExecution execution) {
        Runnable unlink = cancellation == null ? () -> {} : cancellation.onCancel(execution::cancel);
        try {
            execution.run();
        } finally {
            unlink.run();
        }
    }

    /** Returns the nodes of the plan as steps of the profile. */
    public List<Step> steps(NodeStates states, NodeTimings timings) {
        return new ProfileSteps(states, timings, plan, reports, origin).of(callIds);
    }

    /** Runs the turn. */
    TurnResult run(TurnExecutor executor, ResultMaker maker, List<TypedCall<?>> typedCalls) {
        JfrTurn recorded = JfrTurn.begin();
        isTyped = !typedCalls.isEmpty();
        if (events != null) {
            events.turnStarted(calls.stream().<ToolCall>map(ReadCall::call).toList());
        }
        ExecutedTurn executed = validCalls.isEmpty() ? new ExecutedTurn(List.of(), List.of()) : executor.execute(this);
        List<ToolResult> results = inOrder(executed.answers());
        Duration wall = Duration.ofNanos(engine.now() - origin);
        RunProfile profile = RunProfile.of(
                executed.steps(),
                wall,
                engine.settings().scheduling(),
                plan.merged(),
                engine.settings().maxConcurrency());
        TurnResult result = maker.make(results, typedCalls, profile);
        if (events != null) {
            events.turnFinished(result);
        }
        ownQueues.forEach(EventQueue::closeAndDeliver);
        int failed = (int) results.stream().filter(ToolResult::isError).count();
        recorded.end(
                scope.turn(),
                calls.size(),
                executed.steps().size(),
                plan.graph().waveCount(),
                failed);
        return result;
    }

    /** Runs the only call of a turn without listeners for its outcome alone. */
    Outcome<?> runForOutcome(TurnExecutor executor) {
        if (calls.get(0) instanceof RejectedCall rejected) {
            return rejected.answer().outcome();
        }
        JfrTurn recorded = JfrTurn.begin();
        Outcome<?> outcome = executor.executeForOutcome(this);
        Graph graph = plan.graph();
        recorded.end(scope.turn(), 1, graph.stepCount(), graph.waveCount(), outcome.isOk() ? 0 : 1);
        return outcome instanceof NotOk<?> notOk ? answers.shown(notOk) : outcome;
    }

    private List<ToolResult> inOrder(List<ToolResult> ofValidCalls) {
        List<ToolResult> results = new ArrayList<>(calls.size());
        int next = 0;
        for (ReadCall call : calls) {
            results.add(call instanceof RejectedCall rejected ? rejected.answer() : ofValidCalls.get(next++));
        }
        return results;
    }
}
