package dev.toolwave.runtime.spi;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of the upstreams of one node, which generated code passes to the tool. An edge is identified by its index in {@link
 * PlanNode#edges}. The casts are safe, because the processor has compared the types.
 */
public interface Inputs {

    /** Returns the value of a required edge, or of a nullable edge, which may be null. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the processor has compared the types
    <T extends @Nullable Object> T value(int edge);

    /** Returns the value of an optional edge; empty if the upstream has no value. */
    <T> Optional<T> optional(int edge);

    /** Returns the outcome of an edge. */
    <T> Outcome<T> outcome(int edge);

    /** Returns the values of {@code count} required edges, the first of which is {@code first}. */
    <T> List<T> values(int first, int count);

    /** Returns the outcomes of {@code count} edges, the first of which is {@code first}. */
    <T> List<Outcome<T>> outcomes(int first, int count);

    /** Returns the context of the run, for a tool with such a parameter. */
    ToolContext context();
}
