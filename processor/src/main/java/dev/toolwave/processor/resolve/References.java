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

/** The resolved dependencies of the tools of a class and of all their upstreams. Immutable. */
public final class References {

    private final Map<ToolId, List<Reference>> references;
    private final Set<ToolId> broken;
    private final Map<ToolId, String> causes;
    private final Map<ClassName, String> fixes;

    /**
     * Creates references.
     *
     * @param broken the tools with an error
     * @param causes the first error of each broken tool of another class
     * @param fixes the fixes for errors in classes that are not compiled now, so that the errors are not reported there
     */
    public References(
            Map<ToolId, List<Reference>> references,
            Set<ToolId> broken,
            Map<ToolId, String> causes,
            Map<ClassName, String> fixes) {
        this.references = new LinkedHashMap<>(references);
        this.broken = new LinkedHashSet<>(broken);
        this.causes = new LinkedHashMap<>(causes);
        this.fixes = new LinkedHashMap<>(fixes);
    }

    /** Returns the references of a tool: those of its parameters in order, then those of the method. */
    public List<Reference> of(ToolMethod tool) {
        return references.getOrDefault(tool.id(), List.of());
    }

    /** Returns the first error of a broken tool of another class. */
    public Optional<String> cause(ToolMethod tool) {
        return Optional.ofNullable(causes.get(tool.id()));
    }

    /** Returns the fix for a broken tool whose own class does not report its errors; empty if it reports them. */
    public Optional<String> cure(ToolMethod tool) {
        return Optional.ofNullable(fixes.get(tool.owner()));
    }

    /** Returns whether the tool itself has no error. Errors of its upstreams do not count. */
    public boolean isSound(ToolMethod tool) {
        return !broken.contains(tool.id());
    }
}
