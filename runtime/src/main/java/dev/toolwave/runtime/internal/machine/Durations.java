package dev.toolwave.runtime.internal.machine;

import dev.toolwave.runtime.spi.RetryPolicy;
import java.time.Duration;

/** Durations as nanoseconds, without overflow. */
public final class Durations {

    /** Longer than any turn: some 146 years, so that sums of two still do not overflow. */
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
     * Returns the longest pause before the next attempt: it doubles from one to the next, up to the cap.
     *
     * @param attempts how many there have been
     */
    static long longestPause(RetryPolicy retry, int attempts) {
        long cap = nanos(retry.maxDelay());
        long pause = Math.min(cap, nanos(retry.delay()));
        for (int i = 1; i < attempts && pause < cap; i++) {
            pause = pause > cap / 2 ? cap : pause * 2;
        }
        return pause;
    }

    /** Returns the duration in words for a model or a person, such as {@code 800 ms} or {@code 2.5 s}. */
    public static String text(long nanos) {
        long millis = nanos / 1_000_000;
        if (millis < 1_000) {
            return millis + " ms";
        }
        return millis / 1_000 + (millis % 1_000 < 100 ? "" : "." + millis % 1_000 / 100) + " s";
    }
}
