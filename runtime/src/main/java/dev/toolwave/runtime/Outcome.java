package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a tool in a run: its value, or the reason why there is none. Immutable.
 *
 * <p>A tool that takes an {@code Outcome<R>} from its upstream runs also where the upstream failed.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T extends @Nullable Object> {

    /** Why a tool has no value. */
    enum Reason {
        /** The tool threw an exception, or its result could not be written. */
        FAILED,
        /** The tool, or the turn, took longer than it may. */
        TIMED_OUT,
        /** A tool that it depends on has no value, so that this one was not started. */
        SKIPPED,
        /** The turn was cancelled or aborted, or nobody needed the result any more. */
        CANCELLED,
        /** The tool gave null, or an empty {@code Optional}, where a value is needed. */
        NO_VALUE,
        /** The arguments do not fit the tool's schema. */
        INVALID_ARGUMENTS,
        /** There is no tool with this name. */
        UNKNOWN_TOOL,
        /** The application did not allow the call, for example because the turn had too many calls. */
        REFUSED
    }

    /**
     * A tool that returned.
     *
     * @param value what it returned; null only where the tool may return null
     */
    record Ok<T extends @Nullable Object>(T value) implements Outcome<T> {}

    /**
     * A tool without a value.
     *
     * @param reason why there is none
     * @param toolName the tool that this is the outcome of
     * @param message a sentence that may be shown to the model: never the text of an unexpected exception
     * @param cause the exception that the tool threw, an {@link UpstreamFailure} where it was skipped, or null
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

        /** Returns the failures that this one follows from, in plan order; itself where it follows from none. */
        public List<NotOk<?>> roots() {
            return cause instanceof UpstreamFailure upstream ? upstream.roots() : List.of(this);
        }
    }

    /** Returns whether there is a value. */
    default boolean isOk() {
        return this instanceof Ok;
    }

    /** Returns the value; empty where there is none, or where it is null. */
    @SuppressWarnings("NullAway") // ofNullable takes what T may be
    default Optional<T> toOptional() {
        return this instanceof Ok<T> ok ? Optional.ofNullable(ok.value()) : Optional.empty();
    }

    /** Returns the value, or what is given where there is none. */
    default T orElse(T other) {
        return this instanceof Ok<T> ok ? ok.value() : other;
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException where there is none; its message says why, and its cause is the tool's exception
     */
    default T orElseThrow() {
        if (this instanceof Ok<T> ok) {
            return ok.value();
        }
        NotOk<T> notOk = (NotOk<T>) this;
        throw new NoSuchElementException(
                notOk.toolName() + ": " + notOk.reason() + ": " + notOk.message(), notOk.cause());
    }

    /** Returns this outcome with its value mapped; one without a value stays as it is. */
    @SuppressWarnings("unchecked") // a NotOk holds no T
    default <U extends @Nullable Object> Outcome<U> map(Function<? super T, ? extends U> function) {
        return this instanceof Ok<T> ok ? new Ok<>(function.apply(ok.value())) : (Outcome<U>) this;
    }
}
