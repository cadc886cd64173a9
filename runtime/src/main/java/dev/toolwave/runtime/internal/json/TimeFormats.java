package dev.toolwave.runtime.internal.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parses and formats dates and times as the formats {@code date} and {@code date-time} of JSON Schema define them (RFC 3339), and
 * durations as their published pattern does. Java's own parsers accept more, for example years of five digits, {@code 24:00} and
 * lower case, and {@code toString} omits seconds that are zero. A {@link ZonedDateTime} has no such format: its zone is appended in
 * brackets, as in ISO 8601.
 *
 * <p>Parsers throw a {@link RuntimeException} if the string does not have the format. Formatters throw a {@link ResultException} if
 * RFC 3339 cannot express the value: a year beyond 9999 or before 0, or an offset with seconds.
 */
public final class TimeFormats {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(DATE + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|(?!-00:00)[+-][0-9]{2}:[0-9]{2})");
    private static final int SECONDS = "2026-12-01T10:15:".length();

    private static final DateTimeFormatter YEAR = years().toFormatter(Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            years().appendLiteral('-').appendValue(ChronoField.MONTH_OF_YEAR, 2).toFormatter(Locale.ROOT);

    private static final String DURATION_SECONDS = "-?[0-9]+(\\.[0-9]{1,9})?S";
    /** The pattern that the processor publishes; the format {@code duration} has neither fractions nor signs. */
    private static final Pattern DURATION = Pattern.compile("-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?("
            + DURATION_SECONDS + ")?|-?[0-9]+M(" + DURATION_SECONDS + ")?|" + DURATION_SECONDS + "))");

    private TimeFormats() {}

    private static DateTimeFormatterBuilder years() {
        return new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD);
    }

    /** Parses a date. */
    public static LocalDate parseDate(String text) {
        return LocalDate.parse(required(DATE, text));
    }

    /** Parses a date and time in UTC or with an offset. */
    public static Instant parseInstant(String text) {
        // Instant.parse would accept 24:00
        return parseOffsetDateTime(text).toInstant();
    }

    /** Parses a date and time with its offset. */
    public static OffsetDateTime parseOffsetDateTime(String text) {
        required(DATE_TIME, text);
        return text.startsWith("60", SECONDS) ? beforeLeapSecond(text) : OffsetDateTime.parse(text);
    }

    /** Parses a duration. */
    public static Duration parseDuration(String text) {
        return Duration.parse(required(DURATION, text));
    }

    /** Java has no leap seconds. They are the last seconds of June and December in UTC. */
    private static OffsetDateTime beforeLeapSecond(String text) {
        OffsetDateTime before = OffsetDateTime.parse(text.substring(0, SECONDS) + "59" + text.substring(SECONDS + 2));
        OffsetDateTime after = before.withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        boolean isHalfYear = after.getMonth() == Month.JANUARY || after.getMonth() == Month.JULY;
        if (!isHalfYear || after.getDayOfMonth() != 1 || !after.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("not a leap second");
        }
        return before;
    }

    /** Formats a date or time as its parser accepts it. Returns {@code toString} of other values. */
    public static String format(Object value) {
        if (value instanceof LocalDate) {
            return checked(DATE, value.toString());
        }
        if (value instanceof Instant) {
            return checked(DATE_TIME, value.toString());
        }
        if (value instanceof OffsetDateTime dateTime) {
            return checked(DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime));
        }
        if (value instanceof ZonedDateTime dateTime) {
            return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(dateTime);
        }
        if (value instanceof Year year) {
            return YEAR.format(year);
        }
        return value instanceof YearMonth month ? MONTH.format(month) : value.toString();
    }

    private static String required(Pattern format, String text) {
        if (!format.matcher(text).matches()) {
            throw new IllegalArgumentException("not of this format");
        }
        return text;
    }

    private static String checked(Pattern format, String text) {
        if (format.matcher(text).matches()) {
            return text;
        }
        throw ResultException.notSerializable("RFC 3339 cannot express the date");
    }
}
