package dev.toolwave.runtime.spi;

import java.time.Duration;
import java.util.List;

/**
 * The conditions under which a failed tool is retried. Immutable.
 *
 * @param maxAttempts the maximum number of attempts, including the first
 * @param delay the upper bound of the pause after the first attempt; it doubles with each attempt
 * @param maxDelay the upper bound of every pause
 * @param on the exceptions after which the tool is retried
 * @param abortOn exceptions after which it is not retried, even if {@code on} contains them
 */
public record RetryPolicy(
        int maxAttempts,
        Duration delay,
        Duration maxDelay,
        List<Class<? extends Throwable>> on,
        List<Class<? extends Throwable>> abortOn) {

    /** One attempt. */
    public static final RetryPolicy NONE = attempts(1);

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the number of attempts is below 1, or a pause is negative
     */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, was " + maxAttempts);
        }
        if (delay.isNegative() || maxDelay.isNegative()) {
            throw new IllegalArgumentException("pauses must not be negative, were " + delay + " and " + maxDelay);
        }
        on = List.copyOf(on);
        abortOn = List.copyOf(abortOn);
    }

    /** Returns a policy with the annotation's defaults: 100 ms, at most 5 s, on every {@code Exception}. */
    public static RetryPolicy attempts(int maxAttempts) {
        return new RetryPolicy(
                maxAttempts, Duration.ofMillis(100), Duration.ofSeconds(5), List.of(Exception.class), List.of());
    }

    /** Returns a copy with other pauses. */
    public RetryPolicy pauses(Duration delay, Duration maxDelay) {
        return new RetryPolicy(maxAttempts, delay, maxDelay, on, abortOn);
    }

    /** Returns a copy that retries after these exceptions. */
    public RetryPolicy on(List<Class<? extends Throwable>> exceptions) {
        return new RetryPolicy(maxAttempts, delay, maxDelay, exceptions, abortOn);
    }

    /** Returns a copy that does not retry after these exceptions. */
    public RetryPolicy abortOn(List<Class<? extends Throwable>> exceptions) {
        return new RetryPolicy(maxAttempts, delay, maxDelay, on, exceptions);
    }

    /** Returns whether the policy retries after this exception, if attempts are left. */
    public boolean retries(Throwable failure) {
        return on.stream().anyMatch(type -> type.isInstance(failure))
                && abortOn.stream().noneMatch(type -> type.isInstance(failure));
    }
}
