package dev.toolwave.runtime;

import dev.toolwave.runtime.profile.RunProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a tool access to the turn that it runs in. Declare a parameter of this type; the runtime fills it, and it is not part of the
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
     * Applies a function to each item, several at the same time, within the concurrency and time limits of the runtime and the tool.
     * The items are part of the turn's {@link RunProfile}.
     *
     * @param maxConcurrency the maximum number of items at the same time, at least 1
     * @return one outcome per item, in the order of the items; an exception affects the outcome of its own item only
     * @throws IllegalArgumentException if {@code maxConcurrency} is less than 1
     */
    <A, B> List<Outcome<B>> parallel(List<A> items, int maxConcurrency, ItemFunction<? super A, ? extends B> function);

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
}
