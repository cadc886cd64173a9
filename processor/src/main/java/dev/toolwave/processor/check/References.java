package dev.toolwave.processor.check;

import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the dependencies of the tools of a class, and of all that they reach, refer to. Immutable. */
public final class References {

    private final Map<ToolId, List<Reference>> references;
    private final Set<ToolId> broken;

    References(Map<ToolId, List<Reference>> references, Set<ToolId> broken) {
        this.references = new LinkedHashMap<>(references);
        this.broken = new LinkedHashSet<>(broken);
    }

    /** Returns what a tool refers to: for its parameters in order, then for the method. */
    public List<Reference> of(ToolMethod tool) {
        return references.getOrDefault(tool.id(), List.of());
    }

    /** Returns whether no error was found in a tool itself; those that it depends on do not count. */
    public boolean isSound(ToolMethod tool) {
        return !broken.contains(tool.id());
    }
}
