package dev.toolwave.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Provides a tool with access to its turn. Declare a parameter of this type; the runtime fills it, and it is not part of the
 * schema:
 *
 * <pre>{@code
 * @Tool(effect = Effect.READ)
 * public List<Order> orders(ToolContext context) {
 *     User user = context.attribute("user", User.class).orElseThrow();
 *     ...
 * }
 * }</pre>
 *
 * <p>Valid while the tool runs. Thread-safe.
 */
public interface ToolContext {

    /** Returns the attributes that the application set in {@link TurnOptions}, such as the tenant. The model cannot set them. */
    Map<String, Object> attributes();

    /**
     * Returns the attribute with this name, empty if there is none.
     *
     * @throws ClassCastException if the attribute has another type
     */
    default <T> Optional<T> attribute(String name, Class<T> type) {
        return Optional.ofNullable(attributes().get(name)).map(type::cast);
    }

    /** Returns how long the tool may still take, at least zero; empty if it has no time limit. */
    Optional<Duration> remaining();

    /** Returns whether the result is no longer needed. A tool with a long loop should check this and return early. */
    boolean isCancelled();

    /**
     * Reports the progress of the tool to listeners.
     *
     * @param done the amount of work done, in any unit
     * @param total the total amount of work in the same unit, or a negative number if unknown
     * @param message a short description for a person
     */
    void progress(long done, long total, String message);

    /**
     * Applies a function to each item, several at the same time and under the limits of the runtime. While the tool waits for the
     * items, one of them uses the tool's permit. The items are part of the turn's profile. On the thread of an item, this context
     * is the item's own: a nested {@code parallel} waits as that item, and {@link #isCancelled} reports whether that item is
     * cancelled.
     *
     * @param items the items, which may be null
     * @param maxConcurrency the maximum number of items at the same time, at least 1
     * @return one outcome for each item, in their order; an exception of the function affects only its own item
     * @throws IllegalArgumentException if {@code maxConcurrency} is less than 1
     * @throws IllegalStateException if the tool has ended
     */
    <A, B> List<Outcome<B>> parallel(List<A> items, int maxConcurrency, ItemFunction<? super A, ? extends B> function);

    /**
     * Applies a function to each item as {@link #parallel(List, int, ItemFunction)} does, and passes each item a context of its
     * own.
     *
     * @param maxConcurrency the maximum number of items at the same time, at least 1
     * @return one outcome for each item, in their order
     * @throws IllegalArgumentException if {@code maxConcurrency} is less than 1
     * @throws IllegalStateException if the tool has ended
     */
    <A, B> List<Outcome<B>> parallel(
            List<A> items, int maxConcurrency, ItemContextFunction<? super A, ? extends B> function);

    /**
     * A function that may throw.
     *
     * @param <A> the type of items
     * @param <B> the type of results
     */
    @FunctionalInterface
    interface ItemFunction<A, B> {

        /**
         * Applies the function.
         *
         * @throws Exception if it fails; the exception becomes the outcome of the item
         */
        B apply(A item) throws Exception;
    }

    /**
     * A function that takes the context of its item and may throw.
     *
     * @param <A> the type of the items
     * @param <B> the type of the results
     */
    @FunctionalInterface
    interface ItemContextFunction<A, B> {

        /**
         * Applies the function.
         *
         * @throws Exception if it fails; the exception becomes the item's outcome
         */
        B apply(A item, ToolContext context) throws Exception;
    }
}
