package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor.NodeResult;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.NodeTimings;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.NodeStates;
import dev.toolwave.runtime.internal.turn.ExecutedTurn;
import dev.toolwave.runtime.internal.turn.LocalNodeExecutor;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.Turn;
import dev.toolwave.runtime.remote.PlanRunner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One execution of a turn by a {@link PlanRunner}. Each node gets exactly one outcome, whatever the runner returns. Used once. */
final class RemotePlanExecution implements NodeStates {

    private static final String NO_OUTCOME = "The runner of the plan returned no outcome of the tool.";

    private final Turn turn;
    private final Engine engine;
    private final MergedPlan plan;
    private final Graph graph;
    private final ExternalTurnPlan external;
    private final @Nullable Outcome<EncodedResult>[] outcomes;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    RemotePlanExecution(Turn turn) {
        this.turn = turn;
        this.engine = turn.scope().engine();
        this.plan = turn.plan();
        this.graph = plan.graph();
        this.external = new ExternalTurnPlan(turn);
        this.outcomes = new Outcome[graph.size()];
    }

    ExecutedTurn run(PlanRunner runner) {
        collect(runner);
        NodeTimings timings = external.state() == null
                ? new NodeTimings(graph.size())
                : external.state().timings();
        for (int step = 0; step < graph.stepCount(); step++) {
            int node = graph.nodeOfStep(step);
            if (timings.end(node) == 0) {
                timings.settled(node, engine.now());
            }
        }
        List<ToolResult> results = new ArrayList<>();
        for (int call = 0; call < turn.validCalls().size(); call++) {
            results.add(answer(call));
        }
        return new ExecutedTurn(results, turn.steps(this, timings));
    }

    /** Takes the outcomes of the runner. Nodes without an outcome fail. */
    private void collect(PlanRunner runner) {
        List<@Nullable String> returned;
        Reason reason = Reason.FAILED;
        String message = NO_OUTCOME;
        try {
            returned = new ArrayList<>(runner.run(external));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            returned = external.knownOutcomes();
            reason = Reason.CANCELLED;
            message = NodeOutcomes.CANCELLED;
        } catch (Throwable e) {
            returned = external.knownOutcomes();
            message = "The runner of the plan failed: " + SafeText.className(e) + ".";
        }
        for (int step = 0; step < graph.stepCount(); step++) {
            int node = graph.nodeOfStep(step);
            String name = graph.tool(node).name();
            String json = step < returned.size() ? returned.get(step) : null;
            outcomes[node] = json == null ? new NotOk<>(reason, name, message, null) : read(name, json);
        }
    }

    private static Outcome<EncodedResult> read(String name, String json) {
        NodeAnswer answer = RemoteResults.answer(json);
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
        return external.state() == null ? 1 : external.state().machine().attempts(node);
    }

    private Outcome<EncodedResult> outcome(int node) {
        return requireNonNull(outcomes[node], "a barrier has no outcome");
    }

    private ToolResult answer(int index) {
        ValidCall call = turn.validCalls().get(index);
        int node = plan.requested(index);
        Outcome<?> outcome = outcome(node);
        NodeResult result = null;
        if (outcome instanceof Ok<?> ok && ok.value() instanceof EncodedResult value) {
            Outcome<?> read = RemoteResults.read(call.decoded().tool().toolset(), graph.tool(node), value);
            // A model reads the JSON. Only a call made in Java needs the value itself.
            outcome = read.isOk() || turn.isTyped() ? read : new Ok<@Nullable Object>(value.shown());
            result = limited(call, value);
        }
        return turn.answers().of(call.call(), call.decoded(), outcome, result, plan.nodes(index), this);
    }

    private NodeResult limited(ValidCall call, EncodedResult value) {
        try {
            EncodedResult limited = value.limited(
                    call.decoded().tool().resultLimit(engine.settings().resultLimit()));
            return new NodeResult(value, List.of(), limited, null);
        } catch (ResultException e) {
            String name = call.decoded().tool().name();
            return new NodeResult(value, List.of(), null, LocalNodeExecutor.unwritable(name, e));
        }
    }
}
