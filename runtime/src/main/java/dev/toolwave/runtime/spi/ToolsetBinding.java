package dev.toolwave.runtime.spi;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code behind a {@link Toolset}: definitions, plans, decoders, encoders and the calls of the tools' methods. The processor
 * generates a subclass for each tool class; the runtime calls it.
 *
 * <p>A tool is addressed by its index in {@link #definitions()}, a node by its index in the plan. Bindings are immutable, and
 * thread-safe if the tools are. A binding is also a toolset without typed calls.
 */
public abstract class ToolsetBinding implements Toolset {

    private final List<ToolDefinition> definitions;
    private final List<Plan> plans;
    private final List<ToolPolicy> upstreams;
    private final List<Object> owners;

    /**
     * Creates a binding.
     *
     * @param definitions the definitions of the exposed tools, in source order
     * @param plans the plan of each definition
     * @param upstreams see {@link #upstreams()}
     * @param owners the instances that the plans call into
     */
    protected ToolsetBinding(
            List<ToolDefinition> definitions, List<Plan> plans, List<ToolPolicy> upstreams, Object... owners) {
        this.definitions = List.copyOf(definitions);
        this.plans = List.copyOf(plans);
        this.upstreams = List.copyOf(upstreams);
        this.owners = List.of(owners);
    }

    /** Returns this binding. */
    @Override
    public final ToolsetBinding binding() {
        return this;
    }

    /** Returns the definitions of the tools that the model may call, in source order. */
    public List<ToolDefinition> definitions() {
        return definitions;
    }

    /** Returns the instances that the plans call into; {@link PlanNode#owner} is an index into this list. */
    public List<Object> owners() {
        return owners;
    }

    /** Returns the plan of a tool. */
    public Plan plan(int tool) {
        return plans.get(tool);
    }

    /**
     * Returns the tools that others of this toolset depend on and whose results can be written and read back, for plans whose nodes
     * run in other processes.
     */
    public List<ToolPolicy> upstreams() {
        return upstreams;
    }

    /**
     * Reads the arguments of a call, which are one JSON object.
     *
     * @return the arguments, or null if the reader has recorded problems
     */
    public abstract @Nullable Arguments readArguments(int tool, ArgumentReader in);

    /**
     * Writes the arguments of a call as the JSON object that {@link #readArguments} reads.
     *
     * @throws UnsupportedOperationException if {@link Arguments#writeTo} does
     */
    public void writeArguments(int tool, Arguments arguments, ResultWriter out) {
        out.beginObject();
        arguments.writeTo(out);
        out.endObject();
    }

    /**
     * Calls the method of one node.
     *
     * @param arguments a value that {@link #readArguments} returned for this tool, or that a typed call has
     * @param in the results of the node's upstreams
     * @return the value that the method returned, null for {@code void}
     * @throws Exception if the method throws it
     */
    public abstract @Nullable Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception;

    /**
     * Follows the {@code select} path of an edge into the upstream's result.
     *
     * @param edge the index of an edge of the node with a {@code select} path
     * @return the selected part, or null if a part of the path is null
     */
    public @Nullable Object select(int tool, int node, int edge, Object result) {
        throw new IllegalArgumentException("edge " + edge + " of node " + node + " has no path");
    }

    /** Writes the result of a tool's last node for the model. */
    public abstract void writeResult(int tool, @Nullable Object result, ResultWriter out);

    /**
     * Writes the result of one of the {@link #upstreams}, in the same form as {@link #writeResult}. Generated code overrides this
     * method if one of them is not exposed.
     */
    public void writeUpstream(int upstream, @Nullable Object result, ResultWriter out) {
        ToolPolicy policy = upstreams().get(upstream);
        for (int tool = 0; tool < definitions().size(); tool++) {
            if (plan(tool).requested().tool().equals(policy)) {
                writeResult(tool, result, out);
                return;
            }
        }
        throw new IndexOutOfBoundsException(upstream);
    }

    /**
     * Reads the output of {@link #writeUpstream}.
     *
     * @return the result, or null if the reader has recorded problems
     */
    public @Nullable Object readUpstream(int upstream, ArgumentReader in) {
        throw new IndexOutOfBoundsException(upstream);
    }

    /** Returns the fingerprints of the other tool classes that the plans call into. */
    public List<UpstreamFingerprint> upstreamFingerprints() {
        return List.of();
    }
}
