package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.exec.NodeExecutor.NodeResult;
import dev.toolwave.runtime.internal.exec.NodeExecutor.Selection;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.NodeRequest;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.internal.turn.Turn;
import dev.toolwave.runtime.remote.NodeTask;
import dev.toolwave.runtime.remote.TurnPlan;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the tasks by which other processes run the nodes of a turn, and reads their results. Immutable. */
final class NodeTasks {

    private final Turn turn;
    private final MergedPlan plan;
    private final List<TurnPlan.Node> nodes;

    /**
     * Creates the tasks of a turn.
     *
     * @param nodes the nodes of the plan by step
     */
    NodeTasks(Turn turn, List<TurnPlan.Node> nodes) {
        this.turn = turn;
        this.plan = turn.plan();
        this.nodes = nodes;
    }

    /**
     * Returns the task for a node whose upstreams have ended.
     *
     * @throws ToolException if a dependent could not read the node's result; its message is for the model
     */
    NodeTask task(int node, NodeOutcomes outcomes) {
        Source source = requireNonNull(plan.source(node), "a barrier does not run");
        checkReadable(node);
        ValidCall call = turn.validCalls().get(source.call());
        RegisteredTool tool = call.decoded().tool();
        TurnPlan.Node external = nodes.get(plan.graph().step(node));
        List<@Nullable Outcome<EncodedResult>> upstreams = new ArrayList<>();
        for (int i = 0; i < source.edges().length; i++) {
            upstreams.add(upstream(source, i, outcomes));
        }
        NodeRequest request = new NodeRequest(
                tool.name(),
                tool.version(),
                source.index(),
                external.key(),
                call.call().argumentsJson(),
                upstreams);
        return new NodeTask(external, request.toJson());
    }

    /** Returns the result of a node that returned this value. */
    NodeResult result(int node, EncodedResult returned) {
        EncodedResult value = returned.isNothing() ? null : returned;
        return new NodeResult(value, select(node, value), returned, null);
    }

    /** Reads the parts that dependents select, because whether they exist decides which nodes run. */
    private List<Selection> select(int node, @Nullable EncodedResult value) {
        List<Selection> selections = new ArrayList<>();
        Graph graph = plan.graph();
        for (int i = graph.firstOut(node); value != null && i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            Source dependent = plan.source(graph.to(edge));
            if (dependent != null && dependent.selects(edge)) {
                RegisteredTool tool = toolOf(dependent);
                Outcome<@Nullable Object> read = RemoteResults.read(tool.toolset(), graph.tool(node), value);
                Outcome<?> selected = read instanceof Ok<@Nullable Object> ok && ok.value() != null
                        ? tool.select(dependent.index(), dependent.planned(edge), ok.value())
                        : read;
                selections.add(new Selection(edge, selected));
            }
        }
        return selections;
    }

    /** Returns the answer for a node that has ended. */
    NodeAnswer answer(int node, NodeOutcomes outcomes) {
        return new NodeAnswer(outcome(node, outcomes));
    }

    private static Outcome<EncodedResult> outcome(int node, NodeOutcomes outcomes) {
        if (outcomes.of(node) instanceof NotOk<?> notOk) {
            return new NotOk<>(notOk.reason(), notOk.toolName(), notOk.message(), notOk.cause());
        }
        NodeResult result = requireNonNull(outcomes.resultOf(node), "a successful node has a result");
        return new Ok<>(requireNonNull(result.answer(), "a remote node has an answer"));
    }

    private @Nullable Outcome<EncodedResult> upstream(Source source, int index, NodeOutcomes outcomes) {
        int edge = source.edges()[index];
        PlanEdge planned = source.node().edges().get(index);
        return edge < 0 || !hasData(planned.kind())
                ? null
                : outcome(plan.graph().from(edge), outcomes);
    }

    private void checkReadable(int node) {
        Graph graph = plan.graph();
        ToolPolicy tool = graph.tool(node);
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            Source dependent = plan.source(graph.to(edge));
            if (dependent != null
                    && hasData(graph.kind(edge))
                    && RemoteResults.indexOf(toolOf(dependent).toolset(), tool) < 0) {
                throw new ToolException(RemoteResults.unreadable());
            }
        }
    }

    private RegisteredTool toolOf(Source source) {
        return turn.validCalls().get(source.call()).decoded().tool();
    }

    private static boolean hasData(EdgeKind kind) {
        return kind != EdgeKind.ORDER && kind != EdgeKind.AFTER;
    }
}
