package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.spi.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the upstreams of one node gave. The casts are proven by the processor. */
@SuppressWarnings("unchecked")
public final class NodeInputs implements Inputs {

    private final EdgeOutcomes outcomes;
    private final int[] edges;
    private final Attempt attempt;
    private final ProgressSink reports;

    /**
     * Makes the inputs of an attempt.
     *
     * @param edges for each edge of the plan's node the edge among the outcomes, -1 where the call overrides it
     * @param reports is told what the tool says of itself
     */
    public NodeInputs(EdgeOutcomes outcomes, int[] edges, Attempt attempt, ProgressSink reports) {
        this.outcomes = outcomes;
        this.edges = edges;
        this.attempt = attempt;
        this.reports = reports;
    }

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"}) // null only where the processor allows it
    public <T extends @Nullable Object> T value(int edge) {
        return (T) (edges[edge] < 0 ? null : outcomes.value(edges[edge]));
    }

    @Override
    public <T> Optional<T> optional(int edge) {
        return Optional.ofNullable((T) value(edge));
    }

    @Override
    public <T> Outcome<T> outcome(int edge) {
        if (edges[edge] < 0) {
            throw new IllegalStateException("an argument has taken the place of edge " + edge);
        }
        return (Outcome<T>) outcomes.ofEdge(edges[edge]);
    }

    @Override
    public <T> List<T> values(int first, int count) {
        List<T> values = new ArrayList<>(count);
        for (int edge = first; edge < first + count; edge++) {
            values.add(value(edge));
        }
        return values;
    }

    @Override
    public <T> List<Outcome<T>> outcomes(int first, int count) {
        List<Outcome<T>> all = new ArrayList<>(count);
        for (int edge = first; edge < first + count; edge++) {
            all.add(outcome(edge));
        }
        return all;
    }

    @Override
    public ToolContext context() {
        return new AttemptContext(attempt, reports);
    }
}
