package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a call reads or writes.
 *
 * @param writes whether the call writes
 * @param resources the names of the resources; null if one of its tools does not declare them, so it may access any
 */
public record ResourceAccess(boolean writes, @Nullable Set<String> resources) {

    /** Returns the access of the call's reads, which wait for earlier writes only. */
    ResourceAccess reading() {
        return writes ? new ResourceAccess(false, resources) : this;
    }

    /** Returns whether one of these nodes of a call writes. */
    public static boolean writes(DecodedCall call, BitSet nodes) {
        return nodes.stream()
                .anyMatch(node -> call.tool().plan().nodes().get(node).tool().writes());
    }

    /**
     * Returns the access of these nodes of a call. In a call that writes, only its writing tools have to declare resources; in a
     * call that only reads, all tools have to.
     */
    public static ResourceAccess of(DecodedCall call, BitSet nodes) {
        boolean writes = writes(call, nodes);
        Set<String> touched = new LinkedHashSet<>();
        for (int index = nodes.nextSetBit(0); index >= 0; index = nodes.nextSetBit(index + 1)) {
            PlanNode node = call.tool().plan().nodes().get(index);
            if (node.tool().resources().isEmpty() && (!writes || node.tool().writes())) {
                return new ResourceAccess(writes, null);
            }
            try {
                for (ToolPolicy.Resource resource : node.tool().resources()) {
                    touched.add(text(resource, call, node));
                }
            } catch (Throwable e) {
                // toString of an argument fails, so the resource is not known.
                return new ResourceAccess(writes, null);
            }
        }
        return new ResourceAccess(writes, touched);
    }

    private static String text(ToolPolicy.Resource resource, DecodedCall call, PlanNode node) {
        List<String> parts = resource.parts();
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 0; i < resource.arguments().size(); i++) {
            text.append(call.argument(node, resource.arguments().get(i))).append(parts.get(i + 1));
        }
        return text.toString();
    }
}
