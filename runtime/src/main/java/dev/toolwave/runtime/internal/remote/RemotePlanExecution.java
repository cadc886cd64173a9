package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.NodeTimings;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.NodeStates;
import dev.toolwave.runtime.internal.turn.AnswerWriter;
import dev.toolwave.runtime.internal.turn.ExecutedTurn;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.ProfileSteps;
import dev.toolwave.runtime.internal.turn.ProfiledTools;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.remote.PlanRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a plan by a {@link PlanRunner}, who is not trusted: each node gets one outcome, whatever the runner does. Used once. */
public final class RemotePlanExecution implements NodeStates {

    private static final String NO_OUTCOME = "The runner of the plan gave no outcome of the tool.";

    private final Engine engine;
    private final List<RemoteCall> calls;
    private final MergedPlan plan;
    private final ExternalTurnPlan handed;
    private final @Nullable Outcome<EncodedResult>[] outcomes;
    private @Nullable VirtualMachineError fatal;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    public RemotePlanExecution(Engine engine, List<RemoteCall> calls, MergedPlan plan, ExternalTurnPlan handed) {
        this.engine = engine;
        this.calls = calls;
        this.plan = plan;
        this.handed = handed;
        this.outcomes = new Outcome[plan.graph().size()];
    }

    /** Runs the plan and answers the calls. */
    public ExecutedTurn run(
            PlanRunner runner,
            AnswerWriter answers,
            long origin,
            List<List<String>> callIds,
            Consumer<TurnResult> listener) {
        collect(runner);
        RemoteRun started = handed.started();
        RunState run = started == null ? null : started.run();
        NodeTimings facts = run == null ? new NodeTimings(plan.graph().size()) : run.facts();
        if (run != null && fatal == null) {
            fatal = run.fatal();
        }
        for (int node = 0; node < outcomes.length; node++) {
            if (!plan.graph().isBarrier(node) && facts.end(node) == 0) {
                facts.settled(node, engine.now());
            }
        }
        List<ToolResult> results = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            results.add(answer(call, answers));
        }
        ProfiledTools tools = new ProfiledTools(ProgressSink.NONE); // what tools say of themselves stays with them
        List<Step> steps = new ProfileSteps(this, facts, plan, tools, origin).of(callIds);
        return new ExecutedTurn(results, steps, fatal, listener);
    }

    /** Takes what the runner gives, and says of each node that it gives nothing for that it has failed. */
    private void collect(PlanRunner runner) {
        List<@Nullable String> given = List.of();
        Reason reason = Reason.FAILED;
        String message = NO_OUTCOME;
        try {
            given = new ArrayList<>(runner.run(handed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            given = known();
            reason = Reason.CANCELLED;
            message = NodeOutcomes.CANCELLED_TEXT;
        } catch (Throwable e) {
            fatal = NodeOutcomes.fatal(e);
            given = known();
            message = "The runner of the plan failed: " + NodeOutcomes.simpleName(e) + ".";
        }
        for (int node = 0; node < outcomes.length; node++) {
            if (!plan.graph().isBarrier(node)) {
                int step = plan.step(node);
                String name = plan.graph().tool(node).name();
                String json = step < given.size() ? given.get(step) : null;
                outcomes[node] = json == null ? new NotOk<>(reason, name, message, null) : read(name, json);
            }
        }
    }

    /** Returns the outcomes that were known when the runner broke off; null where there was none. */
    private List<@Nullable String> known() {
        RemoteRun started = handed.started();
        return started == null ? List.of() : started.outcomes();
    }

    private static Outcome<EncodedResult> read(String name, String json) {
        NodeAnswer answer = RemoteNodeExecutor.answer(json);
        if (!(answer.outcome() instanceof NotOk<EncodedResult> notOk)) {
            return answer.outcome();
        }
        boolean isState = NodeState.of(notOk.reason()).reason() == notOk.reason();
        return new NotOk<>(isState ? notOk.reason() : Reason.FAILED, name, notOk.message(), notOk.cause());
    }

    @Override
    public NodeState state(int node) {
        return outcome(node) instanceof NotOk<EncodedResult> notOk ? NodeState.of(notOk.reason()) : NodeState.OK;
    }

    @Override
    public int attempts(int node) {
        RemoteRun started = handed.started();
        return started == null ? 1 : started.run().machine().attempts(node);
    }

    private Outcome<EncodedResult> outcome(int node) {
        return requireNonNull(outcomes[node], "a barrier has no outcome");
    }

    private ToolResult answer(int call, AnswerWriter answers) {
        RemoteCall sent = calls.get(call);
        int node = plan.requested(call);
        int[] nodes = plan.nodes(call);
        if (!(outcome(node) instanceof Ok<EncodedResult> ok)) {
            return answers.of(sent.call(), sent.planned(), outcome(node), nodes, this);
        }
        Outcome<?> read =
                RemoteResults.read(sent.planned().tool().toolset(), plan.graph().tool(node), ok.value());
        if (sent.isTyped() && !read.isOk()) {
            return answers.of(sent.call(), sent.planned(), read, nodes, this);
        }
        // A model reads JSON; only Java wants the value.
        Outcome<?> shown =
                read.isOk() ? read : new Ok<@Nullable Object>(ok.value().shown());
        return answers.of(sent, shown, ok.value(), nodes, this);
    }
}
