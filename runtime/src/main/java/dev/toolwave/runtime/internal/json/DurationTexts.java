package dev.toolwave.runtime.internal.json;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Reads durations as their published pattern has them. Java's own parser also takes lower case, plus signs, commas and a point
 * without digits after it.
 */
final class DurationTexts {

    private static final String SECONDS = "-?[0-9]+(\\.[0-9]{1,9})?S";
    /** What the processor publishes as {@code pattern}; the format {@code duration} has neither fractions nor signs. */
    private static final Pattern DURATION = Pattern.compile("-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?("
            + SECONDS + ")?|-?[0-9]+M(" + SECONDS + ")?|" + SECONDS + "))");

    private DurationTexts() {}

    /** Returns a duration; throws where the text is none. */
    static Duration duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            throw new IllegalArgumentException("not of this form");
        }
        return Duration.parse(text);
    }
}
