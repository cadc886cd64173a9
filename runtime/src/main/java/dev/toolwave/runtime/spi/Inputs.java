package dev.toolwave.runtime.spi;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the upstreams of one node gave, as generated code hands it to the tool. Edges are addressed by their index in {@link
 * PlanNode#edges}; the casts are proven by the processor, which has compared the types.
 */
public interface Inputs {

    /** Returns the value of a required edge; for a nullable one it may be null. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the processor has compared the types
    <T extends @Nullable Object> T value(int edge);

    /** Returns the value of an optional edge, empty where the upstream has none. */
    <T> Optional<T> optional(int edge);

    /** Returns the outcome of an edge that wants to know why there is no value. */
    <T> Outcome<T> outcome(int edge);

    /** Returns the values of {@code count} required edges, the first of which is {@code first}. */
    <T> List<T> values(int first, int count);

    /** Returns the outcomes of {@code count} edges, the first of which is {@code first}. */
    <T> List<Outcome<T>> outcomes(int first, int count);

    /** Returns the context of the run, for a tool that takes one. */
    ToolContext context();
}
