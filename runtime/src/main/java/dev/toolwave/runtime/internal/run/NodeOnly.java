package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.listen.ListenerQueue;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.GraphBuilder;
import dev.toolwave.runtime.internal.run.MergedPlan.Source;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one node of a plan whose other nodes run elsewhere: under the limits of this runtime, and once. */
final class NodeOnly extends PlanBody {

    private final TurnScope scope;
    private final PlannedCall call;
    private final int index;
    private final ReceivedOutcomes upstreams;
    private final @Nullable TurnEvents events;

    /**
     * Prepares a run.
     *
     * @param key what the node is called where it comes from
     */
    NodeOnly(TurnScope scope, PlannedCall call, int index, String key, ReceivedOutcomes upstreams) {
        super(scope.engine(), planOf(call.tool().plan().nodes().get(index), index));
        this.scope = scope;
        this.call = call;
        this.index = index;
        this.upstreams = upstreams;
        ListenerQueue queue = engine.events();
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
    Outcome<?> run() {
        Graph graph = plan.graph();
        List<Permits> limits = graph.laneCount() > 1 ? List.of(engine.limitOf(graph.limitOf(1))) : List.of();
        RunWatcher watcher = events == null ? RunWatcher.NONE : events;
        TurnRun run = new TurnRun(scope.captured(), graph, Scheduling.WAVES, this, watcher, limits);
        run.run();
        if (run.fatal() != null) {
            throw run.fatal();
        }
        return run.outcomes().of(0);
    }

    @Override
    public @Nullable Object run(TurnRun run, Attempt attempt) throws Exception {
        ToolReports reports = events == null ? ToolReports.NONE : events;
        return RecordedAttempt.invoke(
                attempt, 1, 1, call, index, new NodeInputs(upstreams, upstreams.edges(), attempt, reports));
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        return List.of();
    }
}
