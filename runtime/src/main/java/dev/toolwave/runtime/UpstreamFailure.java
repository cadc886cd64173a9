package dev.toolwave.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says which tools a skipped tool was waiting for in vain. It is data, not thrown by any tool, and has no stack trace.
 *
 * <p>Immutable.
 */
public final class UpstreamFailure extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // outcomes of tools are not serialised
    private final List<Outcome.NotOk<?>> roots;

    /** Makes the cause of a skipped tool; {@code roots} are the failures that it follows from, in plan order. */
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

    /** Returns the failures that the skipped tool follows from, in plan order. */
    public List<Outcome.NotOk<?>> roots() {
        return roots;
    }
}
