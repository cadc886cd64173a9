package dev.toolwave.processor.resolve;

import dev.toolwave.processor.model.ToolId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Strongly connected components of tools (Tarjan, "Depth-first search and linear graph algorithms", 1972). */
public final class StrongComponents {

    private final Map<ToolId, List<Reference>> references;
    private final Map<ToolId, Integer> number = new LinkedHashMap<>();
    private final Map<ToolId, Integer> lowest = new LinkedHashMap<>();
    private final Deque<ToolId> open = new ArrayDeque<>();
    private final Set<ToolId> isOpen = new LinkedHashSet<>();
    private final List<Set<ToolId>> knots = new ArrayList<>();

    public StrongComponents(Map<ToolId, List<Reference>> references) {
        this.references = references;
    }

    /** Returns the components of more than one tool. */
    public List<Set<ToolId>> knots() {
        for (ToolId tool : references.keySet()) {
            if (!number.containsKey(tool)) {
                visit(tool);
            }
        }
        return knots;
    }

    private int visit(ToolId tool) {
        int own = number.size();
        number.put(tool, own);
        lowest.put(tool, own);
        open.push(tool);
        isOpen.add(tool);
        for (Reference reference : references.getOrDefault(tool, List.of())) {
            ToolId upstream = reference.upstream().id();
            if (!number.containsKey(upstream)) {
                lowest.merge(tool, visit(upstream), Math::min);
            } else if (isOpen.contains(upstream)) {
                lowest.merge(tool, number.get(upstream), Math::min);
            }
        }
        if (lowest.get(tool) == own) {
            close(tool);
        }
        return lowest.get(tool);
    }

    private void close(ToolId root) {
        Set<ToolId> component = new LinkedHashSet<>();
        ToolId tool;
        do {
            tool = open.pop();
            isOpen.remove(tool);
            component.add(tool);
        } while (!tool.equals(root));
        if (component.size() > 1) {
            knots.add(component);
        }
    }
}
