package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Writes figures for people, the same in every locale. */
public final class TimeText {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private TimeText() {}

    /** Returns a time in three digits and the unit that fits it, such as {@code 1.24 s}; whole seconds from a thousand on. */
    static String of(Duration time) {
        long nanos = time.toNanos();
        if (nanos == 0) {
            return "0 ms";
        }
        // a step below each unit, so that 999.6 us becomes 1 ms and not 1000 us
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

    /** Returns where the time axis of a turn ends: with the turn, or with a step that took longer. */
    static Duration end(RunProfile turn) {
        return turn.steps().stream()
                .map(RunProfile.Step::end)
                .reduce(turn.wallTime(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** Returns the share of a part in a whole, such as {@code 33 %}; {@code 0 %} where the whole is nothing. */
    static String percent(Duration part, Duration whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share(part, whole));
    }

    /** Returns the quotient of two times, 0 where the second is zero. */
    public static double share(Duration part, Duration whole) {
        return whole.isZero() ? 0 : (double) part.toNanos() / whole.toNanos();
    }
}
