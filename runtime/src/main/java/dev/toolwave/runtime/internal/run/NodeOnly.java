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
final class NodeOnly implements NodeBody {

    private final TurnScope scope;
    private final PlannedCall call;
    private final int index;
    private final ReceivedOutcomes upstreams;
    private final MergedPlan plan;
    private final @Nullable TurnEvents events;

    /**
     * Prepares a run.
     *
     * @param key what the node is called where it comes from
     */
    NodeOnly(TurnScope scope, PlannedCall call, int index, String key, ReceivedOutcomes upstreams) {
        this.scope = scope;
        this.call = call;
        this.index = index;
        this.upstreams = upstreams;
        PlanNode node = call.tool().plan().nodes().get(index);
        GraphBuilder graph = new GraphBuilder();
        // Whoever has sent the node tries it again.
        graph.request(graph.node(node.tool().retry(RetryPolicy.NONE)));
        this.plan = new MergedPlan(
                graph.build(), List.of(new Source(0, index, node, new int[0])), List.of(new int[] {0}), 0);
        ListenerQueue queue = scope.engine().events();
        this.events = queue == null ? null : new TurnEvents(queue, scope.turn(), plan, List.of(List.of(key)));
    }

    /**
     * Runs the node and returns its outcome.
     *
     * @throws VirtualMachineError where the tool threw one
     */
    Outcome<?> run() {
        Engine engine = scope.engine();
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
    public String name(int node) {
        return plan.graph().tool(0).name();
    }

    @Override
    public int step(int node) {
        return 0;
    }

    @Override
    public long timeLimit(int node) {
        return scope.engine().timeLimit(plan.graph().tool(0));
    }

    @Override
    public @Nullable Object run(TurnRun run, Attempt attempt) throws Exception {
        ToolReports reports = events == null ? ToolReports.NONE : events;
        RecordedAttempt recorded = RecordedAttempt.begin(attempt, 1, 1);
        Throwable thrown = null;
        try {
            return call.invoke(index, new NodeInputs(upstreams, upstreams.edges(), attempt, reports));
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            recorded.end(thrown);
        }
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        return List.of();
    }
}
