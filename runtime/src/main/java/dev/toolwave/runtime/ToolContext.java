package dev.toolwave.runtime;

import dev.toolwave.runtime.profile.RunProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool may ask about the run that it is part of. A parameter of this type is filled by the runtime and is never part of
 * the schema. Valid while the tool runs; thread-safe.
 */
public interface ToolContext {

    /** Returns what the application has said of the turn, such as the tenant or the user; never from the model. */
    Map<String, Object> attributes();

    /**
     * Returns the attribute with this name, empty where there is none.
     *
     * @throws ClassCastException where it is not of this type
     */
    default <T> Optional<T> attribute(String name, Class<T> type) {
        return Optional.ofNullable(attributes().get(name)).map(type::cast);
    }

    /** Returns how long the tool may still take, at least zero; empty where nothing limits it. */
    Optional<Duration> remaining();

    /** Returns whether the result is no longer wanted; a tool with a long loop looks now and then. */
    boolean isCancelled();

    /**
     * Tells listeners how far the tool is.
     *
     * @param done how much is done, in any unit
     * @param total how much there is, or a negative number where that is unknown
     * @param message a few words for a person
     */
    void progress(long done, long total, String message);

    /**
     * Applies a function to each item, several at a time, under the limits of the run. The items are part of the turn's {@link
     * RunProfile}.
     *
     * @param maxConcurrency how many at the same time, at least 1
     * @return one outcome for each item, in their order; a function that throws spoils only its own
     * @throws IllegalArgumentException where {@code maxConcurrency} is below 1
     */
    <A, B> List<Outcome<B>> parallel(List<A> items, int maxConcurrency, ItemFunction<? super A, ? extends B> function);

    /**
     * A function that may throw.
     *
     * @param <A> what it takes
     * @param <B> what it gives
     */
    @FunctionalInterface
    interface ItemFunction<A, B> {

        /**
         * Applies the function.
         *
         * @throws Exception where it cannot; it becomes the item's outcome
         */
        B apply(A item) throws Exception;
    }
}
