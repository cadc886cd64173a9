package dev.toolwave.runtime;

import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.UpstreamFingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tools of one class, as the processor generates them: definitions, plans, decoders, encoders and typed calls.
 *
 * <p>Applications hand instances to {@link Toolwave.Builder#toolset} and call the typed methods of the generated class; the
 * methods here are for the runtime. A tool is addressed by its index in {@link #definitions()}, a node by its index in the
 * plan. Generated toolsets are immutable and thread-safe as far as the tools are.
 */
public interface Toolset {

    /** Returns the definitions of the tools that the model may call, in the order of the source. */
    List<ToolDefinition> definitions();

    /**
     * Returns the instances that the plans call into; {@link dev.toolwave.runtime.spi.PlanNode#owner} is an index into them.
     */
    List<Object> owners();

    /** Returns what runs when the tool is called. */
    Plan plan(int tool);

    /**
     * Reads the arguments of a call, which are one JSON object.
     *
     * @return the arguments, or null where the reader has recorded problems
     */
    @Nullable
    Arguments readArguments(int tool, ArgumentReader in);

    /**
     * Writes the arguments of a call as the JSON object that {@link #readArguments} reads; those that are absent are left out.
     *
     * @param arguments what {@link #readArguments} returned for this tool, or a typed call made
     * @throws UnsupportedOperationException where the tool takes a type that can be read alone: an open value, or a class that does
     *     not show what it was made of
     */
    default void writeArguments(int tool, Arguments arguments, ResultWriter out) {
        throw new UnsupportedOperationException(definitions().get(tool).name());
    }

    /**
     * Calls the method of one node.
     *
     * @param arguments what {@link #readArguments} returned for this tool, or a typed call made
     * @param in the results of the node's upstreams
     * @return what the method returned, null for {@code void}
     * @throws Exception what the method threw
     */
    @Nullable
    Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception;

    /**
     * Follows the {@code select} path of an edge into the upstream's result.
     *
     * @param edge an index into the node's edges, one whose {@code select} is not empty
     * @return the selected part, null where a part of the path is null
     */
    default @Nullable Object select(int tool, int node, int edge, Object result) {
        throw new IllegalArgumentException("edge " + edge + " of node " + node + " selects nothing");
    }

    /** Writes the result of a tool's last node, for the model to read. */
    void writeResult(int tool, @Nullable Object result, ResultWriter out);

    /**
     * Returns the tools that others of this toolset depend on and whose results can be written and read back, for plans whose nodes
     * run in other processes.
     */
    default List<ToolPolicy> upstreams() {
        return List.of();
    }

    /** Writes the result of one of the {@link #upstreams}, as {@link #writeResult} does. */
    default void writeUpstream(int upstream, @Nullable Object result, ResultWriter out) {
        throw new IndexOutOfBoundsException(upstream);
    }

    /**
     * Reads what {@link #writeUpstream} wrote.
     *
     * @return the result, or null where the reader has recorded problems
     */
    default @Nullable Object readUpstream(int upstream, ArgumentReader in) {
        throw new IndexOutOfBoundsException(upstream);
    }

    /** Returns the other tool classes that the plans call into, with what they were compiled against. */
    default List<UpstreamFingerprint> upstreamFingerprints() {
        return List.of();
    }
}
