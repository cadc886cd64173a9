package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Formats times and shares for people, independent of the locale. */
public final class TimeText {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private TimeText() {}

    /** Returns a time with three digits and a unit, such as {@code 1.24 s}; whole seconds from 1000 s on. */
    static String of(Duration time) {
        long nanos = time.toNanos();
        if (nanos == 0) {
            return "0 ms";
        }
        // Half a digit below the next unit, so that 999.6 us becomes 1 ms and not 1000 us.
        if (nanos < 999_500) {
            return rounded(nanos, MICROSECOND) + " us";
        }
        if (nanos < 999_500_000) {
            return rounded(nanos, MILLISECOND) + " ms";
        }
        return rounded(nanos, SECOND) + " s";
    }

    private static String rounded(long nanos, long unit) {
        BigDecimal value = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit));
        BigDecimal rounded =
                nanos >= 1_000 * unit ? value.setScale(0, RoundingMode.HALF_UP) : value.round(THREE_DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns the end of the time axis of a turn: the end of the turn, or of a step that took longer. */
    static Duration end(RunProfile turn) {
        return turn.steps().stream()
                .map(RunProfile.Step::end)
                .reduce(turn.wallTime(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** Returns a share such as {@code 33 %}; {@code 0 %} if the whole is zero. */
    static String percent(Duration part, Duration whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share(part, whole));
    }

    /** Returns the quotient of two times, 0 if the second is zero. */
    public static double share(Duration part, Duration whole) {
        return whole.isZero() ? 0 : (double) part.toNanos() / whole.toNanos();
    }
}
