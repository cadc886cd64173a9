package dev.toolwave.runtime.internal.turn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells which calls the nodes of a merged plan work for. */
public final class CallIds {

    private CallIds() {}

    /**
     * Returns for each node the ids of the calls that want it, in the order of the calls; nodes of one call only share a list.
     *
     * @param ids the ids of the planned calls
     */
    public static List<List<String>> of(MergedPlan plan, List<String> ids) {
        List<List<String>> byNode =
                new ArrayList<>(Collections.nCopies(plan.graph().size(), List.of()));
        for (int call = 0; call < ids.size(); call++) {
            List<String> alone = List.of(ids.get(call));
            for (int node : plan.nodes(call)) {
                if (node >= 0) {
                    byNode.set(node, and(byNode.get(node), alone));
                }
            }
        }
        byNode.replaceAll(List::copyOf);
        return byNode;
    }

    private static List<String> and(List<String> ids, List<String> one) {
        if (ids.isEmpty()) {
            return one;
        }
        if (ids.get(ids.size() - 1).equals(one.get(0))) {
            return ids; // two nodes of one call have become one
        }
        List<String> more = ids.size() == 1 ? new ArrayList<>(ids) : ids;
        more.addAll(one);
        return more;
    }
}
