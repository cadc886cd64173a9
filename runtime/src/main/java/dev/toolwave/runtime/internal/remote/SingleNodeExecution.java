package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.NodeInputs;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.Permits;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.GraphBuilder;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.internal.observe.RecordedAttempt;
import dev.toolwave.runtime.internal.observe.TurnEvents;
import dev.toolwave.runtime.internal.turn.AbstractNodeExecutor;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one node of a plan whose other nodes run elsewhere: under the limits of this runtime, and once. */
public final class SingleNodeExecution extends AbstractNodeExecutor {

    private final TurnScope scope;
    private final DecodedCall call;
    private final int index;
    private final ReceivedOutcomes upstreams;
    private final @Nullable TurnEvents events;

    /**
     * Prepares a run.
     *
     * @param key what the node is called where it comes from
     */
    public SingleNodeExecution(TurnScope scope, DecodedCall call, int index, String key, ReceivedOutcomes upstreams) {
        super(scope.engine(), planOf(call.tool().plan().nodes().get(index), index));
        this.scope = scope;
        this.call = call;
        this.index = index;
        this.upstreams = upstreams;
        EventQueue queue = engine.events();
        this.events = queue == null ? null : new TurnEvents(queue, scope.turn(), plan, List.of(List.of(key)));
    }

    private static MergedPlan planOf(PlanNode node, int index) {
        GraphBuilder graph = new GraphBuilder();
        // Whoever has sent the node tries it again.
        graph.request(graph.node(node.tool().retry(RetryPolicy.NONE)));
        return new MergedPlan(
                graph.build(), List.of(new Source(0, index, node, new int[0])), List.of(new int[] {0}), 0);
    }

    /**
     * Runs the node and returns its outcome.
     *
     * @throws VirtualMachineError where the tool threw one
     */
    public Outcome<?> run() {
        Graph graph = plan.graph();
        List<Permits> limits = graph.laneCount() > 1 ? List.of(engine.limitOf(graph.limitOf(1))) : List.of();
        NodeListener watcher = events == null ? NodeListener.NONE : events;
        PlanExecution run = new PlanExecution(scope.captured(), graph, Scheduling.WAVES, this, watcher, limits);
        run.run();
        if (run.fatal() != null) {
            throw run.fatal();
        }
        return run.outcomes().of(0);
    }

    @Override
    public @Nullable Object run(PlanExecution run, Attempt attempt) throws Exception {
        ProgressSink reports = events == null ? ProgressSink.NONE : events;
        return RecordedAttempt.invoke(
                attempt, 1, 1, call, index, new NodeInputs(upstreams, upstreams.edges(), attempt, reports));
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        return List.of();
    }
}
