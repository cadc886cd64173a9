package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** What the upstreams of nodes gave, edge by edge. */
public interface EdgeOutcomes {

    /** Returns the value of an edge, null where there is none. */
    @Nullable
    public Object value(int edge);

    /** Returns the outcome of an edge, for a dependent that wants to know why there is no value. */
    public Outcome<?> ofEdge(int edge);
}
