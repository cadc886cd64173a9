package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.spi.RetryPolicy;
import java.time.Duration;

/** Converts durations to nanoseconds without overflow. */
public final class Durations {

    /** About 146 years. The sum of two such values does not overflow. */
    public static final long FOREVER = Long.MAX_VALUE / 2;

    private static final Duration LONGEST = Duration.ofNanos(FOREVER);

    private Durations() {}

    /** Returns the duration in nanoseconds, between zero and {@link #FOREVER}. */
    public static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) >= 0 ? FOREVER : duration.toNanos();
    }

    /**
     * Returns the upper bound of the pause before the next attempt. It doubles with each attempt, up to the policy's maximum.
     *
     * @param attempts the number of attempts so far
     */
    static long longestPause(RetryPolicy retry, int attempts) {
        long cap = nanos(retry.maxDelay());
        long pause = Math.min(cap, nanos(retry.delay()));
        for (int i = 1; i < attempts && pause < cap; i++) {
            pause = pause > cap / 2 ? cap : pause * 2;
        }
        return pause;
    }

    /** Returns the duration for messages, such as {@code 800 ms} or {@code 2.5 s}. */
    public static String text(long nanos) {
        long millis = nanos / 1_000_000;
        if (millis < 1_000) {
            return millis + " ms";
        }
        return millis / 1_000 + (millis % 1_000 < 100 ? "" : "." + millis % 1_000 / 100) + " s";
    }
}
