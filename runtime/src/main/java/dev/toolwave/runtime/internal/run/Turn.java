package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.listen.ListenerQueue;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.profile.JfrTurn;
import dev.toolwave.runtime.internal.run.CallReader.ReadCall;
import dev.toolwave.runtime.internal.run.CallReader.Refused;
import dev.toolwave.runtime.internal.run.CallReader.Sound;
import dev.toolwave.runtime.internal.run.TurnRunner.ResultMaker;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.remote.PlanRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn: the calls that were read, the plan that they make together, and one answer for each. Used once. */
final class Turn {

    private static final String TOO_DEEP = "tools run tools more than " + TurnScope.MAX_DEPTH + " levels deep";

    private final TurnScope scope;
    private final Engine engine;
    private final long origin;
    private final Answers answers;
    private final List<ReadCall> calls = new ArrayList<>();
    private final List<Sound> sound = new ArrayList<>();
    private final MergedPlan plan;
    private final @Nullable ListenerQueue queue;
    private final @Nullable PlanRunner runner;

    /**
     * Plans a turn.
     *
     * @param runner who runs the plan; null: this runtime
     */
    Turn(TurnScope scope, List<ReadCall> calls, Answers answers, @Nullable PlanRunner runner) {
        this.scope = scope.numbered();
        this.engine = scope.engine();
        this.origin = engine.now();
        this.answers = answers;
        boolean tooDeep = scope.isTooDeep();
        for (ReadCall call : calls) {
            this.calls.add(tooDeep ? tooDeep(call) : call);
            if (!tooDeep && call instanceof Sound one) {
                sound.add(one);
            }
        }
        this.plan = TurnPlanner.plan(sound.stream().map(Sound::planned).toList());
        this.queue = engine.events();
        this.runner = runner;
    }

    /**
     * Runs the turn.
     *
     * @throws VirtualMachineError where a tool threw one; every other tool has run, and the listener has been told
     */
    TurnResult run(ResultMaker maker, List<TypedCall<?>> typedCalls) {
        JfrTurn recorded = JfrTurn.begin();
        Ran ran = runner == null || sound.isEmpty() ? runHere() : runElsewhere(runner, !typedCalls.isEmpty());
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
    Outcome<?> runForOutcome() {
        if (calls.get(0) instanceof Refused refused) {
            return refused.answer().outcome();
        }
        JfrTurn recorded = JfrTurn.begin();
        List<PlannedCall> planned = List.of(sound.get(0).planned());
        TurnRun run = scheduled(new ToolBody(engine, planned, plan, ToolReports.NONE), null);
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
        return new Refused(Answers.refused(read.call(), Reason.FAILED, TOO_DEEP, text));
    }

    private Ran runHere() {
        Ran straight = runStraight();
        return straight == null ? runScheduled() : straight;
    }

    private Ran runElsewhere(PlanRunner runner, boolean typed) {
        List<SentCall> sent = sound.stream()
                .map(one -> new SentCall(one.call(), one.planned(), typed))
                .toList();
        List<List<String>> callIds = callIds();
        TurnEvents events = startEvents(callIds);
        HandedPlan handed = new HandedPlan(
                scope, sent, plan, body -> scheduled(body, events), events == null ? RunWatcher.NONE : events);
        return new Elsewhere(engine, sent, plan, handed)
                .run(runner, answers, origin, callIds, events == null ? Turn::tellNobody : events::turnFinished);
    }

    private @Nullable Ran runStraight() {
        if (sound.size() != 1) {
            return null;
        }
        Sound call = sound.get(0);
        String callId = call.call().id();
        StraightEvents events = queue == null
                ? null
                : new StraightEvents(
                        queue,
                        scope.turn(),
                        allCalls(),
                        callId,
                        call.planned().tool().name());
        StraightRun run = StraightRun.of(scope, call.planned(), true, events);
        Outcome<?> outcome = run == null ? null : run.run();
        if (run == null || outcome == null) {
            return null;
        }
        return new Ran(
                List.of(answers.of(call.call(), call.planned(), outcome)),
                List.of(run.step(callId, outcome, origin)),
                run.fatal(),
                events == null ? Turn::tellNobody : result -> events.finished(outcome, run.time(), () -> result));
    }

    private static void tellNobody(TurnResult result) {}

    private List<ToolCall> allCalls() {
        return calls.stream().map(ReadCall::call).toList();
    }

    private Ran runScheduled() {
        List<PlannedCall> planned = sound.stream().map(Sound::planned).toList();
        List<List<String>> callIds = callIds();
        TurnEvents events = startEvents(callIds);
        ProfiledTools tools = new ProfiledTools(events == null ? ToolReports.NONE : events);
        TurnRun run = scheduled(new ToolBody(engine, planned, plan, tools), events);
        run.run();
        List<ToolResult> results = new ArrayList<>(sound.size());
        for (int i = 0; i < sound.size(); i++) {
            Outcome<?> outcome = run.outcomes().of(plan.requested(i));
            results.add(answers.of(sound.get(i).call(), planned.get(i), outcome, plan.nodes(i), run.machine()));
        }
        List<Step> steps = new ProfileSteps(run.machine(), run.facts(), plan, tools, origin).of(callIds);
        return new Ran(results, steps, run.fatal(), events == null ? Turn::tellNobody : events::turnFinished);
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
    private TurnRun scheduled(NodeBody body, @Nullable TurnEvents events) {
        Graph graph = plan.graph();
        List<Permits> laneLimits = new ArrayList<>(graph.laneCount() - 1);
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            laneLimits.add(engine.limitOf(graph.limitOf(lane)));
        }
        return new TurnRun(
                scope.captured(),
                graph,
                engine.settings().scheduling(),
                body,
                RecordedWaves.before(
                        events == null ? RunWatcher.NONE : events,
                        scope.turn(),
                        graph,
                        engine.settings().scheduling()),
                laneLimits);
    }

    private List<ToolResult> inOrder(List<ToolResult> ofSound) {
        List<ToolResult> results = new ArrayList<>(calls.size());
        int next = 0;
        for (ReadCall call : calls) {
            results.add(call instanceof Refused refused ? refused.answer() : ofSound.get(next++));
        }
        return results;
    }
}
