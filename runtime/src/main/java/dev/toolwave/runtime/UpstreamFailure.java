package dev.toolwave.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The cause of a skipped tool: the failures of the tools that it depends on. It is data, never thrown, and has no stack trace.
 * Immutable.
 */
public final class UpstreamFailure extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // outcomes of tools are not serialized
    private final List<Outcome.NotOk<?>> roots;

    /** Creates the cause of a skipped tool from the failures that led to it, in plan order. */
    public UpstreamFailure(List<Outcome.NotOk<?>> roots) {
        super(
                roots.stream()
                        .map(root -> root.toolName() + ": " + root.reason())
                        .collect(Collectors.joining(", ")),
                roots.isEmpty() ? null : roots.get(0).cause(),
                false,
                false);
        this.roots = List.copyOf(roots);
    }

    /** Returns the failures that led to the skipped tool, in plan order. */
    public List<Outcome.NotOk<?>> roots() {
        return roots;
    }
}
