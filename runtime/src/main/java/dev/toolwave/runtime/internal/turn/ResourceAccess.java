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
 * What a call touches.
 *
 * @param writes whether it changes something
 * @param resources what it reads or changes, null for anything: where one of its tools does not say
 */
public record ResourceAccess(boolean writes, @Nullable Set<String> resources) {

    /** Reads nothing. */
    public static final ResourceAccess NOTHING = new ResourceAccess(false, Set.of());

    /** Returns whether one of these nodes of a call changes something. */
    public static boolean writes(DecodedCall call, BitSet nodes) {
        return nodes.stream()
                .anyMatch(node -> call.tool().plan().nodes().get(node).tool().writes());
    }

    /**
     * Returns what these nodes of a call touch. Of a call that writes only the writing tools have to say so, for that is what
     * makes it a write; of one that only reads, all of them.
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
            } catch (RuntimeException e) {
                // The toString of an argument fails: who knows what it touches.
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
