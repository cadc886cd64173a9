package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.spi.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results of one node's upstreams. The processor has checked the types of the casts. */
@SuppressWarnings("unchecked")
public final class NodeInputs implements Inputs {

    /** The outcomes of a node without upstreams. */
    public static final EdgeOutcomes NO_UPSTREAMS = new EdgeOutcomes() {
        @Override
        public @Nullable Object value(int edge) {
            throw new IndexOutOfBoundsException(edge);
        }

        @Override
        public Outcome<?> ofEdge(int edge) {
            throw new IndexOutOfBoundsException(edge);
        }
    };

    private final EdgeOutcomes outcomes;
    private final int[] edges;
    private final Attempt attempt;
    private final ToolReports reports;

    /**
     * Creates the inputs of an attempt.
     *
     * @param edges maps each edge of the plan's node to an edge of the outcomes; -1 if an argument replaces it
     */
    public NodeInputs(EdgeOutcomes outcomes, int[] edges, Attempt attempt, ToolReports reports) {
        this.outcomes = outcomes;
        this.edges = edges;
        this.attempt = attempt;
        this.reports = reports;
    }

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"}) // null only if the processor allows it
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
            throw new IllegalStateException("an argument replaces edge " + edge);
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
