package dev.toolwave.runtime.spi;

import java.time.Duration;
import java.util.List;

/**
 * When a failed tool is tried again. Immutable.
 *
 * @param maxAttempts how often it is tried at the most, the first attempt included
 * @param delay the upper bound of the pause after the first attempt; it doubles from attempt to attempt
 * @param maxDelay the upper bound of every pause
 * @param on exceptions after which it is tried again
 * @param abortOn exceptions after which it is not
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
     * @throws IllegalArgumentException where an attempt count is below 1 or a pause negative
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

    /** Returns this policy with other pauses. */
    public RetryPolicy pauses(Duration delay, Duration maxDelay) {
        return new RetryPolicy(maxAttempts, delay, maxDelay, on, abortOn);
    }

    /** Returns this policy for other exceptions. */
    public RetryPolicy on(List<Class<? extends Throwable>> exceptions) {
        return new RetryPolicy(maxAttempts, delay, maxDelay, exceptions, abortOn);
    }

    /** Returns this policy, which gives up after these exceptions. */
    public RetryPolicy abortOn(List<Class<? extends Throwable>> exceptions) {
        return new RetryPolicy(maxAttempts, delay, maxDelay, on, exceptions);
    }

    /** Returns whether a tool that threw this is tried again, as far as the exception decides. */
    public boolean retries(Throwable failure) {
        return on.stream().anyMatch(type -> type.isInstance(failure))
                && abortOn.stream().noneMatch(type -> type.isInstance(failure));
    }
}
