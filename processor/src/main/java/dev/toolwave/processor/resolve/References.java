package dev.toolwave.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the dependencies of the tools of a class, and of all that they reach, refer to. Immutable. */
public final class References {

    private final Map<ToolId, List<Reference>> references;
    private final Set<ToolId> broken;
    private final Map<ToolId, String> causes;
    private final Map<ClassName, String> cures;

    /**
     * Makes references.
     *
     * @param broken the tools with an error
     * @param causes the first error of each broken tool of another class
     * @param cures what helps against errors of classes whose own compilation does not tell of them
     */
    public References(
            Map<ToolId, List<Reference>> references,
            Set<ToolId> broken,
            Map<ToolId, String> causes,
            Map<ClassName, String> cures) {
        this.references = new LinkedHashMap<>(references);
        this.broken = new LinkedHashSet<>(broken);
        this.causes = new LinkedHashMap<>(causes);
        this.cures = new LinkedHashMap<>(cures);
    }

    /** Returns what a tool refers to: for its parameters in order, then for the method. */
    public List<Reference> of(ToolMethod tool) {
        return references.getOrDefault(tool.id(), List.of());
    }

    /** Returns the first error of a broken tool of another class. */
    public Optional<String> cause(ToolMethod tool) {
        return Optional.ofNullable(causes.get(tool.id()));
    }

    /** Returns what helps where a tool is broken and its own class does not tell; empty where that does. */
    public Optional<String> cure(ToolMethod tool) {
        return Optional.ofNullable(cures.get(tool.owner()));
    }

    /** Returns whether no error was found in a tool itself; those that it depends on do not count. */
    public boolean isSound(ToolMethod tool) {
        return !broken.contains(tool.id());
    }
}
