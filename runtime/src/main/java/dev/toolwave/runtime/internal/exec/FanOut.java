package dev.toolwave.runtime.internal.exec;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolContext.ItemContextFunction;
import dev.toolwave.runtime.internal.machine.GraphBuilder;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies a function to many items inside an attempt. It is a run of its own in which each item is a node without upstreams.
 *
 * @param <A> the type of the items
 * @param <B> the type of the results
 */
final class FanOut<A, B> implements NodeExecutor {

    /** The innermost attempt that waits for the items. */
    private final Attempt waiting;

    /** The attempt of the tool. */
    private final Attempt attempt;

    private final List<A> items;
    private final ItemContextFunction<? super A, ? extends B> function;
    private final ToolReports reports;

    FanOut(
            Attempt waiting,
            Attempt attempt,
            List<A> items,
            ItemContextFunction<? super A, ? extends B> function,
            ToolReports reports) {
        this.waiting = waiting;
        this.attempt = attempt;
        this.items = items;
        this.function = function;
        this.reports = reports;
    }

    /** Returns one outcome for each item, in their order. */
    @SuppressWarnings("unchecked") // the values are results of the function
    List<Outcome<B>> run(int maxConcurrency) {
        GraphBuilder graph = new GraphBuilder();
        ToolPolicy item =
                ToolPolicy.of(FanOut.class, attempt.toolName, Effect.READ).maxConcurrency(maxConcurrency);
        for (int i = 0; i < items.size(); i++) {
            graph.request(graph.node(item));
        }
        ItemTimings timings = reports.items(attempt);
        PlanExecution run = new PlanExecution(
                attempt.scope.inside(waiting).captured(),
                graph.build(),
                Scheduling.EAGER,
                this,
                timings,
                items.isEmpty() ? List.of() : List.of(new Permits(maxConcurrency)));
        long start = attempt.scope.engine().now();
        run.run();
        timings.waited(attempt.scope.engine().now() - start);
        List<Outcome<B>> outcomes = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            outcomes.add((Outcome<B>) run.outcomes().of(i));
        }
        return outcomes;
    }

    @Override
    public String name(int node) {
        return attempt.toolName;
    }

    @Override
    public int step(int node) {
        return attempt.step;
    }

    @Override
    public long timeLimit(int node) {
        return Engine.NEVER;
    }

    @Override
    public NodeResult run(Attempt item, NodeOutcomes upstreams) throws Exception {
        AttemptContext context = new AttemptContext(item, reports);
        return new NodeResult(function.apply(items.get(item.node), context), List.of());
    }
}
