package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.Failures;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.EdgeOutcomes;
import dev.toolwave.runtime.internal.exec.NodeInputs;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.Permits;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.ToolReports;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.GraphBuilder;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.internal.observe.RecordedAttempt;
import dev.toolwave.runtime.internal.observe.TurnEvents;
import dev.toolwave.runtime.internal.turn.LocalNodeExecutor;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.internal.turn.PlanNodeExecutor;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.RetryPolicy;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs one node of a plan of another process, in one attempt and under the limits of this runtime. */
final class SingleNodeExecution extends PlanNodeExecutor implements EdgeOutcomes {

    private final TurnScope scope;
    private final DecodedCall call;
    private final int index;
    private final PlanNode node;
    private final List<@Nullable Outcome<?>> upstreams;
    private final @Nullable TurnEvents events;
    private final ToolReports reports;

    /**
     * Creates an execution.
     *
     * @param key the node's key in its turn
     * @param upstreams the outcomes by edge; null for edges without data
     */
    SingleNodeExecution(
            TurnScope scope,
            DecodedCall call,
            int index,
            String key,
            List<@Nullable Outcome<?>> upstreams,
            List<EventQueue> queues) {
        super(scope.engine(), planOf(call.tool().plan().nodes().get(index), index));
        this.scope = scope;
        this.call = call;
        this.index = index;
        this.node = call.tool().plan().nodes().get(index);
        this.upstreams = upstreams;
        this.events =
                queues.isEmpty() ? null : new TurnEvents(queues, scope.turn(), "", plan.graph(), List.of(List.of(key)));
        this.reports = new ToolReports(events);
    }

    private static MergedPlan planOf(PlanNode node, int index) {
        GraphBuilder graph = new GraphBuilder();
        // The sender of the node retries it.
        graph.request(graph.node(node.tool().retry(RetryPolicy.NONE)));
        return new MergedPlan(
                graph.build(), List.of(new Source(0, index, node, new int[0])), List.of(new int[] {0}), 0);
    }

    /** Runs the node and returns its answer. */
    NodeAnswer run() {
        Graph graph = plan.graph();
        List<Permits> limits = graph.laneCount() > 1 ? List.of(engine.limitOf(graph.limitOf(1))) : List.of();
        NodeListener listener = events == null ? NodeListener.NONE : events;
        PlanExecution run = new PlanExecution(scope.captured(), graph, Scheduling.WAVES, this, listener, limits);
        run.run();
        NodeResult result = run.outcomes().resultOf(0);
        if (result == null) {
            NotOk<?> notOk = (NotOk<?>) run.outcomes().of(0);
            return new NodeAnswer(
                    new NotOk<>(notOk.reason(), notOk.toolName(), notOk.message(), notOk.cause()), isRetryable(notOk));
        }
        return result.answer() != null
                ? new NodeAnswer(new Ok<>(result.answer()))
                : new NodeAnswer(new NotOk<>(
                        Reason.FAILED,
                        node.tool().name(),
                        requireNonNull(result.unwritable()).message(),
                        null));
    }

    private boolean isRetryable(NotOk<?> notOk) {
        RetryPolicy retry = node.tool().retry();
        return switch (notOk.reason()) {
            case FAILED -> notOk.cause() != null && Failures.isRetryable(retry, notOk.cause());
            case TIMED_OUT -> retry.retries(new TimeoutException());
            default -> false;
        };
    }

    @Override
    public NodeResult run(Attempt attempt, NodeOutcomes none) throws Exception {
        int[] edges = new int[upstreams.size()];
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = upstreams.get(edge) == null ? -1 : edge;
        }
        NodeInputs inputs = new NodeInputs(this, edges, attempt, reports);
        Object value = RecordedAttempt.invoke(attempt, 1, call, index, inputs);
        try {
            return new NodeResult(value, List.of(), encode(value), null);
        } catch (Throwable e) {
            return new NodeResult(
                    value,
                    List.of(),
                    null,
                    LocalNodeExecutor.unwritable(node.tool().name(), e));
        }
    }

    private EncodedResult encode(@Nullable Object value) throws ResultException {
        RegisteredTool tool = call.tool();
        ToolsetBinding toolset = tool.toolset();
        ToolPolicy policy = node.tool();
        int upstream = RemoteResults.indexOf(toolset, policy);
        if (upstream >= 0) {
            return ResultEncoder.encodeUpstream(toolset, upstream, value, NodeAnswer.MAX_LENGTH);
        }
        for (int other = 0; other < toolset.definitions().size(); other++) {
            ToolPolicy requested = toolset.plan(other).requested().tool();
            if (ToolKey.of(requested).equals(ToolKey.of(policy))) {
                return ResultEncoder.encode(toolset, other, value, NodeAnswer.MAX_LENGTH);
            }
        }
        // No dependent takes the value: the sender has checked that.
        return EncodedResult.done();
    }

    @Override
    public @Nullable Object value(int edge) {
        return upstreams.get(edge) instanceof Ok<?> ok ? ok.value() : null;
    }

    @Override
    public Outcome<?> ofEdge(int edge) {
        return requireNonNull(upstreams.get(edge), "an edge without data has no outcome");
    }
}
