package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
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
        Deque<Way> queue = new ArrayDeque<>(List.of(new Way(draft.last(), List.of())));
        Set<Integer> seen = new LinkedHashSet<>();
        while (queue.element().end() != target) {
            Way way = queue.remove();
            for (Draft.Edge edge : draft.node(way.end()).edges()) {
                edge.reference()
                        .filter(reference -> seen.add(edge.upstream()))
                        .ifPresent(reference -> queue.add(way.to(edge.upstream(), reference)));
            }
        }
        return queue.element().references();
    }

    private record Way(int end, List<Reference> references) {

        Way to(int node, Reference reference) {
            List<Reference> longer = new ArrayList<>(references);
            longer.add(reference);
            return new Way(node, longer);
        }
    }
}
