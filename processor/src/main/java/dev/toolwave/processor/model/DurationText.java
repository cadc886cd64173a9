package dev.toolwave.processor.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the durations of annotations: a whole number and a unit, such as {@code 800ms}, {@code 5s} or {@code 2m}. */
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m)");
    private static final Pattern NEARLY = Pattern.compile("\\s*([0-9]{1,9})\\s*([a-zA-Z]*)\\.?\\s*");

    private DurationText() {}

    /** Parses a duration; returns empty if the string has another form. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }

    /** Suggests a valid form of an invalid duration: {@code 2s} for {@code 2 sec}. */
    public static Optional<String> suggest(String text) {
        Matcher matcher = NEARLY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        String known;
        if (unit.startsWith("ms") || unit.startsWith("mil")) {
            known = "ms";
        } else if (unit.startsWith("m")) {
            known = "m";
        } else if (unit.startsWith("s")) {
            known = "s";
        } else {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) + known).filter(some -> parse(some).isPresent());
    }
}
