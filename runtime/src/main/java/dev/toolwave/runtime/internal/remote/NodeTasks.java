package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.exec.NodeExecutor.Selection;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.NodeRequest;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.remote.NodeTask;
import dev.toolwave.runtime.remote.TurnPlan;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of one run as text: what another process needs to run them, and what they gave. Guarded as the outcomes are. */
public final class NodeTasks {

    private final List<RemoteCall> calls;
    private final MergedPlan plan;
    private final List<TurnPlan.Node> nodes;
    private final @Nullable EncodedResult[] values;

    /**
     * Makes the nodes of a run.
     *
     * @param nodes the nodes of the plan by their steps
     */
    public NodeTasks(List<RemoteCall> calls, MergedPlan plan, List<TurnPlan.Node> nodes) {
        this.calls = calls;
        this.plan = plan;
        this.nodes = nodes;
        this.values = new EncodedResult[plan.graph().size()];
    }

    /**
     * Returns what another process needs to run a node.
     *
     * @throws ToolException where it cannot be said, or where nobody could read the result; the text is for the model
     */
    public NodeTask task(int node, NodeOutcomes outcomes) {
        Source source = source(node);
        checkReadable(node);
        RemoteCall call = calls.get(source.call());
        RegisteredTool tool = call.planned().tool();
        TurnPlan.Node handed = nodes.get(plan.step(node));
        List<@Nullable Outcome<EncodedResult>> upstreams = new ArrayList<>();
        for (int i = 0; i < source.edges().length; i++) {
            upstreams.add(upstream(source, i, outcomes));
        }
        NodeRequest request = new NodeRequest(
                tool.name(),
                tool.version(),
                source.index(),
                handed.key(),
                call.call().argumentsJson(),
                upstreams);
        return new NodeTask(handed, request.toJson());
    }

    /** Keeps what a node gave, and returns what the rules of the turn take for its value. */
    @Nullable
    public EncodedResult keep(int node, EncodedResult value) {
        values[node] = value;
        return value.isNothing() ? null : value;
    }

    /** Takes the parts that dependents want out of a node's result: whether there are any decides what runs. */
    public List<Selection> select(int node, @Nullable Object value) {
        List<Selection> selections = new ArrayList<>();
        Graph graph = plan.graph();
        for (int i = graph.firstOut(node); value != null && i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            Source dependent = plan.source(graph.to(edge));
            if (dependent != null && dependent.selects(edge)) {
                RegisteredTool tool = calls.get(dependent.call()).planned().tool();
                Outcome<@Nullable Object> read =
                        RemoteResults.read(tool.toolset(), graph.tool(node), (EncodedResult) value);
                Outcome<?> selected = read instanceof Ok<@Nullable Object> ok && ok.value() != null
                        ? tool.select(dependent.index(), dependent.planned(edge), ok.value())
                        : read;
                selections.add(new Selection(edge, selected));
            }
        }
        return selections;
    }

    /** Returns the outcome of a node whose outcome is known. */
    public NodeAnswer answer(int node, NodeOutcomes outcomes) {
        return new NodeAnswer(outcome(node, outcomes));
    }

    private Outcome<EncodedResult> outcome(int node, NodeOutcomes outcomes) {
        Outcome<?> outcome = outcomes.of(node);
        if (outcome instanceof NotOk<?> notOk) {
            return new NotOk<>(notOk.reason(), notOk.toolName(), notOk.message(), notOk.cause());
        }
        return new Ok<>(requireNonNull(values[node], "a node that is over has been kept"));
    }

    private @Nullable Outcome<EncodedResult> upstream(Source source, int index, NodeOutcomes outcomes) {
        int edge = source.edges()[index];
        PlanEdge planned = source.node().edges().get(index);
        return edge < 0 || !hasData(planned.kind())
                ? null
                : outcome(plan.graph().from(edge), outcomes);
    }

    /** A tool whose result no dependent could read does not even start. */
    private void checkReadable(int node) {
        Graph graph = plan.graph();
        ToolPolicy tool = graph.tool(node);
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            Source dependent = plan.source(graph.to(edge));
            if (dependent == null || !hasData(graph.kind(edge))) {
                continue;
            }
            Toolset toolset = calls.get(dependent.call()).planned().tool().toolset();
            if (RemoteResults.indexOf(toolset, tool) < 0) {
                throw new ToolException(RemoteResults.unreadable(tool.name()));
            }
        }
    }

    private Source source(int node) {
        return requireNonNull(plan.source(node), "a barrier does not run");
    }

    private static boolean hasData(EdgeKind kind) {
        return kind != EdgeKind.ORDER && kind != EdgeKind.AFTER;
    }
}
