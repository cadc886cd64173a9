package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds how the requested tool of a draft comes to need a node. */
final class Trails {

    private Trails() {}

    /** Returns the shortest way to a node, such as {@code checkout(stock) <- reserveStock}. */
    static String to(Draft draft, int target) {
        List<String> steps = new ArrayList<>();
        references(draft, target).forEach(reference -> steps.add(reference.step()));
        steps.add(Texts.name(draft.node(target).tool()));
        return String.join(" <- ", steps);
    }

    /** Returns the place where the requested tool names the first upstream on the way to another node. */
    static Origin origin(Draft draft, int target) {
        return references(draft, target).get(0).name().origin();
    }

    private static List<Reference> references(Draft draft, int target) {
        Map<Integer, Draft.Edge> cameBy = new LinkedHashMap<>();
        Map<Integer, Integer> cameFrom = new LinkedHashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(draft.last()));
        Set<Integer> seen = new LinkedHashSet<>(queue);
        while (!seen.contains(target)) {
            int node = queue.remove();
            for (Draft.Edge edge : draft.node(node).edges()) {
                if (edge.reference().isPresent() && seen.add(edge.upstream())) {
                    cameBy.put(edge.upstream(), edge);
                    cameFrom.put(edge.upstream(), node);
                    queue.add(edge.upstream());
                }
            }
        }
        LinkedList<Reference> way = new LinkedList<>();
        for (int node = target; node != draft.last(); node = cameFrom.get(node)) {
            cameBy.get(node).reference().ifPresent(way::addFirst);
        }
        return way;
    }
}
