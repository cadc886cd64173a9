package dev.toolwave.runtime.internal.json;

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
 * Reads and writes dates and points in time as the formats {@code date} and {@code date-time} of JSON Schema have them, which are
 * those of RFC 3339. Java's own parsers take more, such as years of five digits and {@code 24:00}, and {@code toString} leaves out seconds that are zero. What RFC 3339 cannot express is neither read nor written: years beyond 9999 or before 0, and
 * offsets with seconds.
 *
 * <p>A {@link ZonedDateTime} has no such format, since a zone must survive the way to the model and back. It is written as ISO
 * 8601 with the zone in brackets, and the schema says so in words.
 */
final class DateTexts {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(DATE + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|(?!-00:00)[+-][0-9]{2}:[0-9]{2})");
    private static final int SECONDS = "2026-12-01T10:15:".length();

    private static final DateTimeFormatter YEAR = years().toFormatter(Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            years().appendLiteral('-').appendValue(ChronoField.MONTH_OF_YEAR, 2).toFormatter(Locale.ROOT);

    private DateTexts() {}

    private static DateTimeFormatterBuilder years() {
        return new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD);
    }

    /** Returns a date; throws where the text is none. */
    static LocalDate date(String text) {
        return LocalDate.parse(required(DATE, text));
    }

    /** Returns a point in time; throws where the text is none. */
    static Instant instant(String text) {
        // not by the parser of Instant, which takes 24:00
        return offsetDateTime(text).toInstant();
    }

    /** Returns a point in time with its offset; throws where the text is none. */
    static OffsetDateTime offsetDateTime(String text) {
        required(DATE_TIME, text);
        return text.startsWith("60", SECONDS) ? leapSecond(text) : OffsetDateTime.parse(text);
    }

    /** Returns the second before a leap second, which the calendars of Java do not have; it ends June or December in UTC. */
    private static OffsetDateTime leapSecond(String text) {
        OffsetDateTime before = OffsetDateTime.parse(text.substring(0, SECONDS) + "59" + text.substring(SECONDS + 2));
        OffsetDateTime after = before.withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        boolean isHalfYear = after.getMonth() == Month.JANUARY || after.getMonth() == Month.JULY;
        if (!isHalfYear || after.getDayOfMonth() != 1 || !after.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("no leap second");
        }
        return before;
    }

    /** Writes a date. */
    static String text(LocalDate date) {
        return written(DATE, date.toString());
    }

    /** Writes a point in time, in UTC. */
    static String text(Instant instant) {
        return written(DATE_TIME, instant.toString());
    }

    /** Writes a point in time with its offset. */
    static String text(OffsetDateTime dateTime) {
        return written(DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime));
    }

    /** Writes a point in time with its offset and, in brackets, its zone, if it has one. */
    static String text(ZonedDateTime dateTime) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(dateTime);
    }

    /** Writes a year as its parser takes it: with four digits at the least, and a sign where it has more. */
    static String text(Year year) {
        return YEAR.format(year);
    }

    /** Writes a month as its parser takes it. */
    static String text(YearMonth month) {
        return MONTH.format(month);
    }

    private static String required(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not of this form");
        }
        return text;
    }

    private static String written(Pattern form, String text) {
        if (form.matcher(text).matches()) {
            return text;
        }
        throw new ResultFailure(
                ResultException.Reason.RESULT_NOT_SERIALISABLE,
                "the result has a date that RFC 3339 cannot express",
                null);
    }
}
