package dev.toolwave.runtime.internal.remote;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.internal.exec.EdgeOutcomes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another process says of the upstreams of one node.
 *
 * @param outcomes one for each edge of the node; null where the node takes nothing
 */
public record ReceivedOutcomes(List<@Nullable Outcome<?>> outcomes) implements EdgeOutcomes {

    @Override
    public @Nullable Object value(int edge) {
        return outcomes.get(edge) instanceof Ok<?> ok ? ok.value() : null;
    }

    @Override
    public Outcome<?> ofEdge(int edge) {
        return requireNonNull(outcomes.get(edge), "an edge without data has no outcome");
    }

    /** Returns for each edge itself, -1 where the node takes nothing. */
    public int[] edges() {
        int[] edges = new int[outcomes.size()];
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = outcomes.get(edge) == null ? -1 : edge;
        }
        return edges;
    }
}
