package dev.toolwave.runtime.spi;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.OnFailure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tool and how it may be run; a tool's identity is its declaring class and its name. Immutable; each method returns a
 * changed copy.
 *
 * @param type the class that declares the tool
 * @param name the tool's name
 * @param effect what the tool itself, without its upstreams, does to the world
 * @param idempotent whether a repeated call changes nothing more
 * @param timeout how long one attempt may take, or null for the runtime's default
 * @param maxConcurrency how many calls may run at the same time over the whole runtime; 0: no limit of its own
 * @param resources what a writing tool touches; {@code {x}} stands for the argument with that name
 * @param onFailure what a failure means for the turn
 * @param retry when it is tried again
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
     * Something that a tool touches: a text with arguments of the node in it.
     *
     * @param parts the texts around the placeholders, one more than there are placeholders
     * @param arguments what stands between the parts, as positions in {@link PlanNode#arguments}
     */
    public record Resource(List<String> parts, List<Integer> arguments) {

        /** Copies the lists. */
        public Resource {
            parts = List.copyOf(parts);
            arguments = List.copyOf(arguments);
        }
    }

    /** Copies the list. */
    public ToolPolicy {
        resources = List.copyOf(resources);
    }

    /** Returns a tool with the defaults of the annotation. */
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

    /** Returns this tool as one that may be repeated. */
    public ToolPolicy repeatable() {
        return new ToolPolicy(
                type, name, effect, true, timeout, maxConcurrency, resources, onFailure, retry, singleUse);
    }

    /** Returns this tool with a limit on the time of one attempt. */
    public ToolPolicy timeout(Duration limit) {
        return new ToolPolicy(
                type, name, effect, idempotent, limit, maxConcurrency, resources, onFailure, retry, singleUse);
    }

    /** Returns this tool with a limit on calls at the same time. */
    public ToolPolicy maxConcurrency(int calls) {
        return new ToolPolicy(type, name, effect, idempotent, timeout, calls, resources, onFailure, retry, singleUse);
    }

    /** Returns this tool with what it touches. */
    public ToolPolicy resources(Resource... touched) {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, List.of(touched), onFailure, retry, singleUse);
    }

    /** Returns this tool as one whose failure ends the turn. */
    public ToolPolicy abortsTurn() {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, resources, OnFailure.ABORT, retry, singleUse);
    }

    /** Returns this tool with a retry policy. */
    public ToolPolicy retry(RetryPolicy policy) {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, resources, onFailure, policy, singleUse);
    }

    /** Returns this tool as one whose results can be read only once. */
    public ToolPolicy returnsSingleUse() {
        return new ToolPolicy(
                type, name, effect, idempotent, timeout, maxConcurrency, resources, onFailure, retry, true);
    }

    /** Returns whether the tool changes something, so that its calls are ordered. */
    public boolean writes() {
        return effect == Effect.WRITE || effect == Effect.DESTRUCTIVE;
    }
}
