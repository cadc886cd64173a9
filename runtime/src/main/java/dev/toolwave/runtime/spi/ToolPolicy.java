package dev.toolwave.runtime.spi;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.OnFailure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tool and the rules for running it. The class and the name identify the tool. Immutable.
 *
 * @param type the class that declares the tool
 * @param name the tool's name
 * @param effect the effect of the tool itself, without its upstreams
 * @param idempotent whether a repeated call has no further effect
 * @param timeout the time limit of one attempt, or null for the runtime's default
 * @param maxConcurrency the maximum number of concurrent calls in the whole runtime; 0 if the tool has no limit of its own
 * @param resources the resources that a writing tool changes
 * @param onFailure the consequence of a failure for the turn
 * @param retry the conditions for a retry
 * @param singleUse whether a result can be read only once, such as an iterator, so that calls cannot share it
 */
public record ToolPolicy(
        Class<?> type,
        String name,
        Effect effect,
        boolean idempotent,
        @Nullable Duration timeout,
        int maxConcurrency,
        List<Resource> resources,
        OnFailure onFailure,
        RetryPolicy retry,
        boolean singleUse) {

    /**
     * The name of something that a tool changes, such as {@code account/{id}} with a placeholder for an argument.
     *
     * @param parts the strings around the placeholders, one more than there are placeholders
     * @param arguments the arguments between the parts, as positions in {@link PlanNode#arguments}
     */
    public record Resource(List<String> parts, List<Integer> arguments) {

        /** Copies the lists. */
        public Resource {
            parts = List.copyOf(parts);
            arguments = List.copyOf(arguments);
        }
    }

    /** Creates a policy. */
    public ToolPolicy {
        resources = List.copyOf(resources);
    }

    /** Returns a policy with the defaults of the annotation. */
    public static ToolPolicy of(Class<?> type, String name, Effect effect) {
        return new ToolPolicy(
                type,
                name,
                effect,
                effect == Effect.READ,
                null,
                0,
                List.of(),
                OnFailure.CONTINUE,
                RetryPolicy.NONE,
                false);
    }

    /** Returns a copy that is idempotent. */
    public ToolPolicy repeatable() {
        return new ToolPolicy(
                type, name, effect, true, timeout, maxConcurrency, resources, onFailure, retry, singleUse);
    }

    /** Returns a copy with a time limit for one attempt. */
    public ToolPolicy timeout(Duration limit) {
        return new ToolPolicy(
                type, name, effect, idempotent, limit, maxConcurrency, resources, onFailure, retry, singleUse);
    }

    /** Returns a copy with a limit on concurrent calls. */
    public ToolPolicy maxConcurrency(int calls) {
        return new ToolPolicy(type, name, effect, idempotent, timeout, calls, resources, onFailure, retry, singleUse);
    }

    /** Returns a copy with the resources that the tool changes. */
    public ToolPolicy resources(Resource... touched) {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, List.of(touched), onFailure, retry, singleUse);
    }

    /** Returns a copy whose failure ends the turn. */
    public ToolPolicy abortsTurn() {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, resources, OnFailure.ABORT, retry, singleUse);
    }

    /** Returns a copy with a retry policy. */
    public ToolPolicy retry(RetryPolicy policy) {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, resources, onFailure, policy, singleUse);
    }

    /** Returns a copy whose results can be read only once. */
    public ToolPolicy returnsSingleUse() {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, resources, onFailure, retry, true);
    }

    /** Returns whether the tool changes something, so that its calls must not be reordered. */
    public boolean writes() {
        return effect == Effect.WRITE || effect == Effect.DESTRUCTIVE;
    }
}
