package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.RejectedCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.Permits;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.internal.observe.InlineCallEvents;
import dev.toolwave.runtime.internal.observe.JfrTurn;
import dev.toolwave.runtime.internal.observe.RecordedWaves;
import dev.toolwave.runtime.internal.observe.TurnEvents;
import dev.toolwave.runtime.internal.remote.ExternalTurnPlan;
import dev.toolwave.runtime.internal.remote.RemoteCall;
import dev.toolwave.runtime.internal.remote.RemotePlanExecution;
import dev.toolwave.runtime.internal.turn.TurnRunner.ResultMaker;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.remote.PlanRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn: the calls that were read, the plan that they make together, and one answer for each. Used once. */
public final class Turn {

    private static final String TOO_DEEP = "tools run tools more than " + TurnScope.MAX_DEPTH + " levels deep";

    private final TurnScope scope;
    private final Engine engine;
    private final long origin;
    private final AnswerWriter answers;
    private final List<ReadCall> calls = new ArrayList<>();
    private final List<ValidCall> sound = new ArrayList<>();
    private final MergedPlan plan;
    private final @Nullable EventQueue queue;
    private final @Nullable PlanRunner runner;

    /**
     * Plans a turn.
     *
     * @param runner who runs the plan; null: this runtime
     */
    public Turn(TurnScope scope, List<ReadCall> calls, AnswerWriter answers, @Nullable PlanRunner runner) {
        this.scope = scope.numbered();
        this.engine = scope.engine();
        this.origin = engine.now();
        this.answers = answers;
        boolean tooDeep = scope.isTooDeep();
        for (ReadCall call : calls) {
            this.calls.add(tooDeep ? tooDeep(call) : call);
            if (!tooDeep && call instanceof ValidCall one) {
                sound.add(one);
            }
        }
        this.plan = TurnPlanner.plan(sound.stream().map(ValidCall::planned).toList());
        this.queue = engine.events();
        this.runner = runner;
    }

    /**
     * Runs the turn.
     *
     * @throws VirtualMachineError where a tool threw one; every other tool has run, and the listener has been told
     */
    public TurnResult run(ResultMaker maker, List<TypedCall<?>> typedCalls) {
        JfrTurn recorded = JfrTurn.begin();
        ExecutedTurn ran = runner == null || sound.isEmpty() ? runHere() : runElsewhere(runner, !typedCalls.isEmpty());
        List<ToolResult> results = inOrder(ran.answers());
        Duration wall = Duration.ofNanos(engine.now() - origin);
        RunProfile profile = RunProfile.of(ran.steps(), wall, engine.settings().scheduling(), plan.merged());
        TurnResult result = maker.make(results, typedCalls, profile);
        ran.listener().accept(result);
        int failed = (int) results.stream().filter(ToolResult::isError).count();
        recorded.end(
                scope.turn(), calls.size(), ran.steps().size(), plan.graph().waveCount(), failed);
        if (ran.fatal() != null) {
            throw ran.fatal();
        }
        return result;
    }

    /**
     * Runs the only call of a turn for its outcome alone: nobody will ask for a profile, and nothing is written as JSON.
     *
     * @throws VirtualMachineError where a tool threw one; every other tool has run
     */
    public Outcome<?> runForOutcome() {
        if (calls.get(0) instanceof RejectedCall refused) {
            return refused.answer().outcome();
        }
        JfrTurn recorded = JfrTurn.begin();
        List<DecodedCall> planned = List.of(sound.get(0).planned());
        PlanExecution run = scheduled(new LocalNodeExecutor(engine, planned, plan, ProgressSink.NONE), null);
        run.run();
        Outcome<?> outcome = run.outcomes().of(plan.requested(0));
        recorded.end(scope.turn(), 1, plan.stepCount(), plan.graph().waveCount(), outcome.isOk() ? 0 : 1);
        if (run.fatal() != null) {
            throw run.fatal();
        }
        return outcome;
    }

    private static ReadCall tooDeep(ReadCall read) {
        String text = ErrorJson.of(read.call().name(), Reason.FAILED)
                .message(TOO_DEEP)
                .toJson();
        return new RejectedCall(AnswerWriter.refused(read.call(), Reason.FAILED, TOO_DEEP, text));
    }

    private ExecutedTurn runHere() {
        ExecutedTurn straight = runStraight();
        return straight == null ? runScheduled() : straight;
    }

    private ExecutedTurn runElsewhere(PlanRunner runner, boolean typed) {
        List<RemoteCall> sent = sound.stream()
                .map(one -> new RemoteCall(one.call(), one.planned(), typed))
                .toList();
        List<List<String>> callIds = callIds();
        TurnEvents events = startEvents(callIds);
        ExternalTurnPlan handed = new ExternalTurnPlan(
                scope, sent, plan, body -> scheduled(body, events), events == null ? NodeListener.NONE : events);
        return new RemotePlanExecution(engine, sent, plan, handed)
                .run(runner, answers, origin, callIds, events == null ? Turn::tellNobody : events::turnFinished);
    }

    private @Nullable ExecutedTurn runStraight() {
        if (sound.size() != 1) {
            return null;
        }
        ValidCall call = sound.get(0);
        String callId = call.call().id();
        InlineCallEvents events = queue == null
                ? null
                : new InlineCallEvents(
                        queue,
                        scope.turn(),
                        allCalls(),
                        callId,
                        call.planned().tool().name());
        InlineCall run = InlineCall.of(scope, call.planned(), true, events);
        Outcome<?> outcome = run == null ? null : run.run();
        if (run == null || outcome == null) {
            return null;
        }
        return new ExecutedTurn(
                List.of(answers.of(call.call(), call.planned(), outcome)),
                List.of(run.step(callId, outcome, origin)),
                run.fatal(),
                events == null ? Turn::tellNobody : result -> events.finished(outcome, run.time(), () -> result));
    }

    private static void tellNobody(TurnResult result) {}

    private List<ToolCall> allCalls() {
        return calls.stream().map(ReadCall::call).toList();
    }

    private ExecutedTurn runScheduled() {
        List<DecodedCall> planned = sound.stream().map(ValidCall::planned).toList();
        List<List<String>> callIds = callIds();
        TurnEvents events = startEvents(callIds);
        ProfiledTools tools = new ProfiledTools(events == null ? ProgressSink.NONE : events);
        PlanExecution run = scheduled(new LocalNodeExecutor(engine, planned, plan, tools), events);
        run.run();
        List<ToolResult> results = new ArrayList<>(sound.size());
        for (int i = 0; i < sound.size(); i++) {
            Outcome<?> outcome = run.outcomes().of(plan.requested(i));
            results.add(answers.of(sound.get(i).call(), planned.get(i), outcome, plan.nodes(i), run.machine()));
        }
        List<Step> steps = new ProfileSteps(run.machine(), run.facts(), plan, tools, origin).of(callIds);
        return new ExecutedTurn(results, steps, run.fatal(), events == null ? Turn::tellNobody : events::turnFinished);
    }

    private List<List<String>> callIds() {
        return CallIds.of(plan, sound.stream().map(one -> one.call().id()).toList());
    }

    private @Nullable TurnEvents startEvents(List<List<String>> callIds) {
        if (queue == null) {
            return null;
        }
        TurnEvents events = new TurnEvents(queue, scope.turn(), plan, callIds);
        events.turnStarted(allCalls());
        return events;
    }

    /** Makes a run of the plan on the threads of the runtime. */
    private PlanExecution scheduled(NodeExecutor body, @Nullable TurnEvents events) {
        Graph graph = plan.graph();
        List<Permits> laneLimits = new ArrayList<>(graph.laneCount() - 1);
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            laneLimits.add(engine.limitOf(graph.limitOf(lane)));
        }
        return new PlanExecution(
                scope.captured(),
                graph,
                engine.settings().scheduling(),
                body,
                RecordedWaves.before(
                        events == null ? NodeListener.NONE : events,
                        scope.turn(),
                        graph,
                        engine.settings().scheduling()),
                laneLimits);
    }

    private List<ToolResult> inOrder(List<ToolResult> ofSound) {
        List<ToolResult> results = new ArrayList<>(calls.size());
        int next = 0;
        for (ReadCall call : calls) {
            results.add(call instanceof RejectedCall refused ? refused.answer() : ofSound.get(next++));
        }
        return results;
    }
}
