package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a tool: its value, or the reason for a missing value. Immutable.
 *
 * <pre>{@code
 * Outcome<Trip> trip = toolwave.call(trips.planTrip("Oslo", day));
 * if (trip instanceof Outcome.NotOk<Trip> failed) {
 *     log.warn("{}: {}", failed.reason(), failed.message());
 * }
 * }</pre>
 *
 * <p>A tool whose {@code @DependsOn} parameter is an {@code Outcome<R>} runs even if the upstream failed.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T extends @Nullable Object> {

    /** Why a tool has no value. */
    enum Reason {
        /** The tool threw an exception, or its result could not be written as JSON. */
        FAILED,
        /** The tool or the turn exceeded its time limit. */
        TIMED_OUT,
        /** The tool did not start because a tool that it depends on has no value. */
        SKIPPED,
        /** The turn was cancelled or aborted, or the result was no longer needed. */
        CANCELLED,
        /** The tool returned null or an empty {@code Optional}, but a value is needed. */
        NO_VALUE,
        /** The arguments do not match the schema of the tool. */
        INVALID_ARGUMENTS,
        /** There is no tool with this name. */
        UNKNOWN_TOOL,
        /** The application did not allow the call, for example because the turn had too many calls. */
        REFUSED
    }

    /**
     * The outcome of a tool that returned.
     *
     * @param value the returned value; null only if the tool may return null
     */
    record Ok<T extends @Nullable Object>(T value) implements Outcome<T> {}

    /**
     * The outcome of a tool without a value.
     *
     * @param reason why there is no value
     * @param toolName the name of the tool
     * @param message a sentence that the model may read; never the message of an unexpected exception
     * @param cause the exception that the tool threw, an {@link UpstreamFailure} if it was skipped, or null
     */
    record NotOk<T extends @Nullable Object>(
            Reason reason,
            String toolName,
            String message,
            @Nullable Throwable cause) implements Outcome<T> {

        /** Checks that only the cause is null. */
        public NotOk {
            requireNonNull(reason, "reason");
            requireNonNull(toolName, "toolName");
            requireNonNull(message, "message");
        }

        /** Returns the failures that led to this one, in plan order; only this one if no other did. */
        public List<NotOk<?>> roots() {
            return cause instanceof UpstreamFailure upstream ? upstream.roots() : List.of(this);
        }
    }

    /** Returns whether there is a value. */
    default boolean isOk() {
        return this instanceof Ok;
    }

    /** Returns the value; empty if there is none or if it is null. */
    @SuppressWarnings("NullAway") // T may be nullable
    default Optional<T> toOptional() {
        return this instanceof Ok<T> ok ? Optional.ofNullable(ok.value()) : Optional.empty();
    }

    /** Returns the value, or another one if there is none. */
    default T orElse(T other) {
        return this instanceof Ok<T> ok ? ok.value() : other;
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException if there is none; the message contains the reason, and the cause is the tool's exception
     */
    default T orElseThrow() {
        if (this instanceof Ok<T> ok) {
            return ok.value();
        }
        NotOk<T> notOk = (NotOk<T>) this;
        throw new NoSuchElementException(
                notOk.toolName() + ": " + notOk.reason() + ": " + notOk.message(), notOk.cause());
    }

    /** Returns an outcome with the mapped value, or this outcome if there is no value. */
    @SuppressWarnings("unchecked") // a NotOk has no T
    default <U extends @Nullable Object> Outcome<U> map(Function<? super T, ? extends U> function) {
        return this instanceof Ok<T> ok ? new Ok<>(function.apply(ok.value())) : (Outcome<U>) this;
    }
}
