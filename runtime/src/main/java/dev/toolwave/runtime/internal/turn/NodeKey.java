package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identity of a node in a turn: tool, instance, arguments, upstreams and the node that its call waits for. */
public final class NodeKey {

    private final ToolKey tool;
    private final Object owner;
    private final @Nullable Object[] arguments;
    private final List<Object> upstreams;
    private final int hash;

    private NodeKey(ToolKey tool, Object owner, @Nullable Object[] arguments, List<Object> upstreams) {
        this.tool = tool;
        this.owner = owner;
        this.arguments = arguments;
        this.upstreams = upstreams;
        this.hash = 31 * (31 * tool.hashCode() + Arrays.deepHashCode(arguments)) + upstreams.hashCode();
    }

    /**
     * Returns the key of a node.
     *
     * @param upstreams the node of the graph behind each of its edges
     * @param entry the node that its call waits for
     */
    public static NodeKey of(DecodedCall call, PlanNode node, int[] upstreams, int entry) {
        List<Object> followed = new ArrayList<>();
        followed.add(entry);
        for (int i = 0; i < upstreams.length; i++) {
            followed.add(upstreams[i]);
            followed.add(node.edges().get(i).kind());
            followed.add(node.edges().get(i).select());
        }
        @Nullable Object[] arguments = new Object[node.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = call.argument(node, i);
        }
        Object owner = call.tool().toolset().owners().get(node.owner());
        return new NodeKey(ToolKey.of(node.tool()), owner, arguments, followed);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // instances are compared by identity
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeKey that
                && hash == that.hash
                && owner == that.owner
                && tool.equals(that.tool)
                && upstreams.equals(that.upstreams)
                && Arrays.deepEquals(arguments, that.arguments);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
