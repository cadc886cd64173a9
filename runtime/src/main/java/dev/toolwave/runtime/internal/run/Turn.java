package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.RunProfile;
import dev.toolwave.runtime.RunProfile.Step;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.profile.JfrTurn;
import dev.toolwave.runtime.internal.run.CallReader.ReadCall;
import dev.toolwave.runtime.internal.run.CallReader.Refused;
import dev.toolwave.runtime.internal.run.CallReader.Sound;
import dev.toolwave.runtime.internal.run.TurnRunner.ResultMaker;
import dev.toolwave.runtime.spi.ToolPolicy;
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
    private final @Nullable TurnEvents events;

    Turn(TurnScope scope, List<ReadCall> calls, Answers answers) {
        this.scope = scope;
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
        ListenerQueue queue = engine.events();
        this.events = queue == null ? null : new TurnEvents(queue, scope.turn(), plan);
    }

    /**
     * Runs the turn.
     *
     * @throws VirtualMachineError where a tool threw one; every other tool has run, and the listener has been told
     */
    TurnResult run(ResultMaker maker, List<TypedCall<?>> typedCalls) {
        JfrTurn recorded = JfrTurn.begin();
        if (events != null) {
            events.turnStarted(calls.stream().map(ReadCall::call).toList());
        }
        Ran ran = runStraight();
        if (ran == null) {
            ran = runScheduled();
        }
        List<ToolResult> results = inOrder(ran.answers());
        Duration wall = Duration.ofNanos(engine.now() - origin);
        RunProfile profile = RunProfile.of(ran.steps(), wall, engine.settings().scheduling(), plan.merged());
        TurnResult result = maker.make(results, typedCalls, profile);
        if (events != null) {
            events.turnFinished(result);
        }
        int failed = (int) results.stream().filter(ToolResult::isError).count();
        recorded.end(
                scope.turn(), calls.size(), ran.steps().size(), plan.graph().waveCount(), failed);
        if (ran.fatal() != null) {
            throw ran.fatal();
        }
        return result;
    }

    private static ReadCall tooDeep(ReadCall read) {
        String text = ErrorJson.of(read.call().name(), Reason.FAILED)
                .message(TOO_DEEP)
                .toJson();
        return new Refused(Answers.refused(read.call(), Reason.FAILED, TOO_DEEP, text));
    }

    private @Nullable Ran runStraight() {
        StraightRun run = sound.size() == 1 ? StraightRun.of(scope, sound.get(0).planned(), true) : null;
        if (run == null) {
            return null;
        }
        if (events != null) {
            events.straightStarted();
        }
        Outcome<?> outcome = run.run();
        if (outcome == null) {
            return null;
        }
        if (events != null) {
            events.straightFinished(outcome, run.end() - run.start());
        }
        Sound call = sound.get(0);
        ToolPolicy tool = plan.graph().tool(0);
        Step step = new Step(
                tool.name(),
                List.of(call.call().id()),
                1,
                List.of(),
                Duration.ofNanos(run.start() - origin),
                Duration.ofNanos(run.end() - origin),
                outcome instanceof Outcome.NotOk<?> notOk ? notOk.reason() : null,
                1,
                false);
        return new Ran(List.of(answers.of(call.call(), call.planned(), outcome)), List.of(step), run.fatal());
    }

    private Ran runScheduled() {
        List<PlannedCall> planned = sound.stream().map(Sound::planned).toList();
        Graph graph = plan.graph();
        List<Permits> laneLimits = new ArrayList<>(graph.laneCount() - 1);
        for (int lane = 1; lane < graph.laneCount(); lane++) {
            laneLimits.add(engine.limitOf(graph.limitOf(lane)));
        }
        TurnRun run = new TurnRun(
                scope.captured(),
                graph,
                engine.settings().scheduling(),
                new ToolBody(engine, planned, plan),
                events == null ? RunWatcher.NONE : events,
                laneLimits);
        run.run();
        List<ToolResult> results = new ArrayList<>(sound.size());
        for (int i = 0; i < sound.size(); i++) {
            Outcome<?> outcome = run.outcomes().of(plan.requested(i));
            results.add(answers.of(sound.get(i).call(), planned.get(i), outcome, plan.nodes(i), run.machine()));
        }
        List<Step> steps = new ProfileSteps(run, plan, origin)
                .of(sound.stream().map(one -> one.call().id()).toList());
        return new Ran(results, steps, run.fatal());
    }

    private List<ToolResult> inOrder(List<ToolResult> ofSound) {
        List<ToolResult> results = new ArrayList<>(calls.size());
        int next = 0;
        for (ReadCall call : calls) {
            results.add(call instanceof Refused refused ? refused.answer() : ofSound.get(next++));
        }
        return results;
    }

    /**
     * What has come of the sound calls.
     *
     * @param answers one for each, in their order
     * @param steps the nodes of the merged plan
     * @param fatal what the JVM has thrown, or null
     */
    private record Ran(
            List<ToolResult> answers,
            List<Step> steps,
            @Nullable VirtualMachineError fatal) {}
}
