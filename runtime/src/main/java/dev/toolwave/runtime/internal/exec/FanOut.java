package dev.toolwave.runtime.internal.exec;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolContext.ItemFunction;
import dev.toolwave.runtime.internal.machine.GraphBuilder;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies a function to many items inside one tool: a run of its own, in which each item is a node without upstreams.
 *
 * @param <A> what the function takes
 * @param <B> what it gives
 */
public final class FanOut<A, B> implements NodeExecutor {

    private final Attempt attempt;
    private final List<A> items;
    private final ItemFunction<? super A, ? extends B> function;
    private final @Nullable ItemTimings facts;

    /**
     * Makes a fan-out inside an attempt.
     *
     * @param facts where the items are noted, null for nowhere
     */
    public FanOut(
            Attempt attempt,
            List<A> items,
            ItemFunction<? super A, ? extends B> function,
            @Nullable ItemTimings facts) {
        this.attempt = attempt;
        this.facts = facts;
        this.items = items;
        this.function = function;
    }

    /** Returns one outcome for each item, in their order. */
    @SuppressWarnings("unchecked") // the values are what the function gave
    public List<Outcome<B>> run(int maxConcurrency) {
        GraphBuilder graph = new GraphBuilder();
        ToolPolicy item =
                ToolPolicy.of(FanOut.class, attempt.toolName, Effect.READ).maxConcurrency(maxConcurrency);
        for (int i = 0; i < items.size(); i++) {
            graph.request(graph.node(item));
        }
        PlanExecution run = new PlanExecution(
                attempt.scope.inside(attempt),
                graph.build(),
                Scheduling.EAGER,
                this,
                facts == null ? NodeListener.NONE : facts,
                List.of(new Permits(maxConcurrency)));
        long start = facts == null ? 0 : attempt.scope.engine().now();
        run.run();
        if (facts != null) {
            facts.waited(attempt.scope.engine().now() - start);
        }
        if (run.fatal() != null) {
            throw run.fatal();
        }
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
    public @Nullable Object run(PlanExecution run, Attempt item) throws Exception {
        return function.apply(items.get(item.node));
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        return List.of();
    }
}
