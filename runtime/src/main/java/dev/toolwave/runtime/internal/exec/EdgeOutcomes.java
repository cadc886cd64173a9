package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** The outcomes of upstreams by edge. */
public interface EdgeOutcomes {

    /** Returns the value of an edge; null if there is none. */
    @Nullable
    Object value(int edge);

    /** Returns the outcome of an edge, for a dependent that takes an {@code Outcome}. */
    Outcome<?> ofEdge(int edge);
}
